package dev.peisong.common.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.peisong.common.tenancy.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;

/** Mints the short-lived tokens that services accept. Needs the private key: the gateway's. */
public final class JwtMinter {
    private final ECKey key;
    private final Duration lifetime;
    private final Clock clock;

    public JwtMinter(ECKey key, Duration lifetime, Clock clock) {
        this.key = key;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /**
     * Reads the signing key.
     *
     * @param file a JWKS whose first key of curve P-256 has its private part and a key id, or that
     *     JWK by itself
     */
    public static ECKey readKey(Path file) {
        try {
            var json = Files.readString(file);
            return json.contains("\"keys\"") ? signingKeyOf(JWKSet.parse(json)) : ECKey.parse(json);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key %s cannot be read".formatted(file), e);
        } catch (ParseException e) {
            throw new IllegalArgumentException(
                    "The signing key %s is no P-256 JWK".formatted(file), e);
        }
    }

    private static ECKey signingKeyOf(JWKSet keys) throws ParseException {
        for (JWK key : keys.getKeys()) {
            if (key instanceof ECKey ec && ec.isPrivate()) {
                return ec;
            }
        }
        throw new ParseException("no private key in the set", 0);
    }

    /** A token for one caller, good from now on for the minter's lifetime. */
    @SuppressWarnings("JavaUtilDate") // Nimbus takes no other
    public String mint(Caller caller) {
        var now = clock.instant();
        var claims =
                CallerClaims.write(caller)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .notBeforeTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(lifetime)))
                        .build();
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(new JOSEObjectType(CallerClaims.TYPE))
                        .keyID(key.getKeyID())
                        .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The signing key cannot sign ES256", e);
        }
        return token.serialize();
    }
}
