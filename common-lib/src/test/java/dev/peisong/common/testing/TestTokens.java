package dev.peisong.common.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.peisong.common.security.JwtMinter;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Mints the tokens that the gateway would; {@link Forgery} mints those that it would not. */
public final class TestTokens {
    static final ECKey KEY = newKey("test-key");
    private static final JwtMinter MINTER =
            new JwtMinter(KEY, Duration.ofHours(1), Clock.systemUTC());
    private static final Path PUBLIC =
            write("peisong-jwks", new JWKSet(KEY.toPublicJWK()).toString());
    private static final Path PRIVATE = write("peisong-jwk", KEY.toJSONString());

    private TestTokens() {}

    public static String of(Caller caller) {
        return MINTER.mint(caller);
    }

    public static String admin(UUID tenantId) {
        return of(Caller.of(tenantId, "admin", Role.ADMIN));
    }

    /** The key files that services and the gateway read. */
    static Map<String, String> properties() {
        return Map.of(
                "peisong.jwt.keys-file", PUBLIC.toString(),
                "peisong.jwt.signing-key-file", PRIVATE.toString());
    }

    static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(String name, String content) {
        try {
            var file = Files.createTempFile(name, ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
