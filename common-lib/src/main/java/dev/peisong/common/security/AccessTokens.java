package dev.peisong.common.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Accepts what the gateway minted for services and nothing else: one algorithm, one type, one
 * issuer, one audience, with an expiry.
 */
final class AccessTokens {
    private AccessTokens() {}

    static JwtDecoder decoder(JWKSource<SecurityContext> keys, Duration skew, Clock clock) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(CallerClaims.TYPE)));
        processor.setJWTClaimsSetVerifier((_, _) -> {}); // the validators below do it
        var decoder = new NimbusJwtDecoder(processor);
        var times = new JwtTimestampValidator(skew);
        times.setClock(clock);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        times,
                        must("have an expiry", token -> token.getExpiresAt() != null),
                        must("come from " + CallerClaims.ISSUER, AccessTokens::fromGateway),
                        must("be for " + CallerClaims.AUDIENCE, AccessTokens::forServices)));
        return decoder;
    }

    private static boolean fromGateway(Jwt token) {
        return CallerClaims.ISSUER.equals(token.getClaimAsString("iss"));
    }

    private static boolean forServices(Jwt token) {
        var audience = token.getAudience();
        return audience != null && audience.contains(CallerClaims.AUDIENCE);
    }

    private static OAuth2TokenValidator<Jwt> must(String what, Rule rule) {
        var error = new OAuth2Error("invalid_token", "The token must " + what, null);
        return token ->
                rule.allows(token)
                        ? OAuth2TokenValidatorResult.success()
                        : OAuth2TokenValidatorResult.failure(error);
    }

    private interface Rule {
        boolean allows(Jwt token);
    }
}
