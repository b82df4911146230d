package dev.peisong.gateway.driver;

import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.identity.CheckPassword;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.identity.User;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of drivers' phones. */
@RestController
@RequestMapping("/api/v1/driver-tokens")
class DriverTokenController {
    private final CheckPassword checkPassword;
    private final SwapCode swapCode;
    private final DriverSignIn signIn;

    DriverTokenController(CheckPassword checkPassword, SwapCode swapCode, DriverSignIn signIn) {
        this.checkPassword = checkPassword;
        this.swapCode = swapCode;
        this.signIn = signIn;
    }

    /** A device id is made up by the phone once, and kept. */
    record Credentials(
            @NotBlank @Size(max = 40) String organisation,
            @NotBlank @Size(max = 254) String username,
            @NotNull @Size(max = 200) String password,
            @NotBlank @Size(max = 100) String deviceId) {}

    /** The code as the driver typed it: case, blanks and hyphens do not matter. */
    record CodeCredentials(
            @NotBlank @Size(max = 40) String organisation,
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String deviceId) {}

    record Presented(@NotBlank @Size(max = 200) String refreshToken) {}

    record Tokens(
            String accessToken,
            Instant accessTokenExpiresAt,
            String refreshToken,
            Instant refreshTokenExpiresAt) {

        static Tokens of(DriverSignIn.Pair pair) {
            return new Tokens(
                    pair.access().text(),
                    pair.accessUntil(),
                    pair.refresh().text(),
                    pair.refreshUntil());
        }
    }

    @PostMapping
    ResponseEntity<Tokens> signIn(@Valid @RequestBody Credentials given) {
        var accepted =
                Refusal.unlessAccepted(
                        checkPassword.check(given.organisation, given.username, given.password));
        return signedIn(accepted.tenant(), accepted.user(), given.deviceId, "password");
    }

    /** Swaps a code that a dispatcher shows; it is good once. */
    @PostMapping("/code")
    ResponseEntity<Tokens> swap(@Valid @RequestBody CodeCredentials shown) {
        var owner = swapCode.swap(shown.organisation, shown.code);
        return signedIn(owner.tenant(), owner.user(), shown.deviceId, "code");
    }

    private ResponseEntity<Tokens> signedIn(Tenant tenant, User user, String deviceId, String by) {
        return signIn.signIn(tenant, user, deviceId, by)
                .map(pair -> answer(HttpStatus.CREATED, pair))
                .orElseThrow(
                        () -> new Refusal(ProblemType.FORBIDDEN, "not-a-driver", "Not a driver"));
    }

    /** The token presented stays good until the one in the answer is presented. */
    @PostMapping("/refresh")
    ResponseEntity<Tokens> refresh(@Valid @RequestBody Presented presented) {
        return token(presented)
                .flatMap(signIn::refresh)
                .map(pair -> answer(HttpStatus.OK, pair))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        ProblemType.UNAUTHENTICATED,
                                        "refresh-refused",
                                        "Sign in again; what was recorded is kept"));
    }

    @PostMapping("/revoke")
    ResponseEntity<Void> signOut(@Valid @RequestBody Presented presented) {
        token(presented).ifPresent(signIn::signOut);
        return ResponseEntity.noContent().build();
    }

    private static Optional<Token> token(Presented presented) {
        return Token.parse(presented.refreshToken)
                .filter(it -> it.kind() == Token.Kind.DRIVER_REFRESH);
    }

    private static ResponseEntity<Tokens> answer(HttpStatus status, DriverSignIn.Pair pair) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Tokens.of(pair));
    }
}
