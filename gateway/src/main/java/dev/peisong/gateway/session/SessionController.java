package dev.peisong.gateway.session;

import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.identity.ChangePassword;
import dev.peisong.gateway.identity.CheckPassword;
import dev.peisong.gateway.identity.Pass;
import dev.peisong.gateway.identity.Passwords;
import dev.peisong.gateway.identity.Refusal;
import dev.peisong.gateway.identity.Users;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a browser, seeing who one is, and signing out. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    private final CheckPassword checkPassword;
    private final SignIn signIn;
    private final Users users;
    private final Passwords passwords;
    private final ChangePassword changePassword;
    private final Clock clock;

    SessionController(
            CheckPassword checkPassword,
            SignIn signIn,
            Users users,
            Passwords passwords,
            ChangePassword changePassword,
            Clock clock) {
        this.checkPassword = checkPassword;
        this.signIn = signIn;
        this.users = users;
        this.passwords = passwords;
        this.changePassword = changePassword;
        this.clock = clock;
    }

    record Credentials(
            @NotBlank @Size(max = 40) String organisation,
            @NotBlank @Size(max = 254) String username,
            @NotNull @Size(max = 200) String password) {}

    record PasswordChange(
            @NotNull @Size(max = 200) String currentPassword, @NotNull String newPassword) {}

    @PostMapping
    ResponseEntity<SessionView> signIn(
            HttpServletRequest request, @Valid @RequestBody Credentials given) {
        var cookie =
                SessionCookie.forRequest(request)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                ProblemType.FORBIDDEN,
                                                "https-needed",
                                                "Signing in over plain HTTP works on this machine alone"));
        var accepted =
                Refusal.unlessAccepted(
                        checkPassword.check(given.organisation, given.username, given.password));
        Pass pass = signIn.open(accepted.tenant(), accepted.user());
        var lasts = Duration.between(clock.instant(), pass.validUntil());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/session")
                .header(HttpHeaders.SET_COOKIE, cookie.carrying(pass.token(), lasts).toString())
                .body(SessionView.of(pass, accepted.user()));
    }

    @GetMapping
    @Transactional(readOnly = true)
    public SessionView read(@AuthenticationPrincipal Pass pass) {
        var id = UUID.fromString(pass.caller().subject());
        return SessionView.of(pass, users.byId(id).orElseThrow());
    }

    @DeleteMapping
    ResponseEntity<Void> signOut(HttpServletRequest request, @AuthenticationPrincipal Pass pass) {
        if (pass.isSession()) {
            signIn.close(pass);
        }
        var answer = ResponseEntity.noContent();
        SessionCookie.forRequest(request)
                .ifPresent(it -> answer.header(HttpHeaders.SET_COOKIE, it.gone().toString()));
        return answer.build();
    }

    /** Ends this session too: sign in again with the new password. */
    @PutMapping("/password")
    ResponseEntity<Void> changePassword(
            @AuthenticationPrincipal Pass pass, @Valid @RequestBody PasswordChange asked) {
        var id = UUID.fromString(pass.caller().subject());
        var username = users.usernameOf(id);
        var verdict = checkPassword.check(pass.tenant().slug(), username, asked.currentPassword);
        if (verdict instanceof CheckPassword.Verdict.Refused) {
            // not 401: the session is as good as before
            throw Refusal.ofField(
                    ProblemType.INVALID_REQUEST,
                    "/currentPassword",
                    "wrong-password",
                    "is not your password");
        }
        Refusal.unlessAccepted(verdict);
        changePassword.change(id, passwords.hashAcceptable(asked.newPassword, "/newPassword"));
        return ResponseEntity.noContent().build();
    }
}
