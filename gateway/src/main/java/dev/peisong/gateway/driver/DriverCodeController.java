package dev.peisong.gateway.driver;

import dev.peisong.gateway.driver.ShowCode.Shown;
import dev.peisong.gateway.identity.Pass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Codes that a dispatcher shows for a driver's phone to sign in with. */
@RestController
@RequestMapping("/api/v1/driver-codes")
class DriverCodeController {
    private final ShowCode showCode;
    private final DriverProperties properties;

    DriverCodeController(ShowCode showCode, DriverProperties properties) {
        this.showCode = showCode;
        this.properties = properties;
    }

    /**
     * Whose phone.
     *
     * @param driverId dispatch's id of the driver
     * @param displayName of the user that is added when nobody drives as this driver yet
     */
    record NewDriverCode(
            @NotNull UUID driverId, @Nullable @Size(min = 1, max = 200) String displayName) {}

    /**
     * What the dispatcher shows. The code is in no later answer.
     *
     * @param organisation goes with the code where it is typed
     * @param url opens the driver's app and signs it in; for a QR code. What follows the {@code #}
     *     reaches no server and no log
     */
    record DriverCodeView(String organisation, String code, String url, Instant expiresAt) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER')")
    ResponseEntity<DriverCodeView> show(
            @AuthenticationPrincipal Pass pass, @Valid @RequestBody NewDriverCode asked) {
        String name = asked.displayName;
        Shown shown =
                showCode.show(asked.driverId, name == null ? "Driver " + asked.driverId : name);
        String organisation = pass.tenant().slug();
        String code = shown.code().text();
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(
                        new DriverCodeView(
                                organisation,
                                code,
                                app() + "#code=" + organisation + "." + code,
                                shown.until()));
    }

    private URI app() {
        URI told = properties.app();
        return told != null
                ? told
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/driver/")
                        .build()
                        .toUri();
    }
}
