package dev.peisong.common.security;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The keys of the tokens that the gateway hands to services.
 *
 * @param keysFile JWKS of the public keys that are accepted; read again when it changes
 * @param signingKeyFile JWK with the private key; the gateway's alone
 * @param lifetime how long a minted token is good
 * @param skew how far clocks may disagree
 */
@ConfigurationProperties("peisong.jwt")
public record JwtProperties(
        @Nullable Path keysFile,
        @Nullable Path signingKeyFile,
        @DefaultValue("2m") Duration lifetime,
        @DefaultValue("15s") Duration skew) {}
