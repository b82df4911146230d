package dev.peisong.common.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.peisong.common.tenancy.Caller;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens that no service may accept, each wrong in one way alone. */
@SuppressWarnings("JavaUtilDate") // Nimbus takes no other
public enum Forgery {
    EXPIRED,
    WITHOUT_EXPIRY,
    NOT_YET_VALID,
    OF_ANOTHER_ISSUER,
    FOR_ANOTHER_AUDIENCE,
    WITHOUT_AUDIENCE,
    OF_ANOTHER_TYPE,
    WITHOUT_TYPE,
    WITH_AN_UNKNOWN_KEY,
    WITH_A_KEY_OF_THE_SAME_ID,
    UNSIGNED,
    SIGNED_WITH_THE_PUBLIC_KEY,
    TAMPERED,
    WITHOUT_TENANT,
    WITHOUT_ROLES,
    WITH_AN_UNKNOWN_ROLE,
    WITH_THE_SYSTEM_ROLE;

    private static final String TYPE = "at+jwt";

    /** What would be a good token for the caller but for this one flaw. */
    public String of(Caller caller) {
        try {
            return forge(TestTokens.of(caller));
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String forge(String good) throws ParseException, JOSEException {
        var claims = new JWTClaimsSet.Builder(SignedJWT.parse(good).getJWTClaimsSet());
        return switch (this) {
            case EXPIRED -> sign(claims.expirationTime(inSeconds(-60)));
            case WITHOUT_EXPIRY -> sign(claims.expirationTime(null));
            case NOT_YET_VALID -> sign(claims.notBeforeTime(inSeconds(60)));
            case OF_ANOTHER_ISSUER -> sign(claims.issuer("somebody"));
            case FOR_ANOTHER_AUDIENCE -> sign(claims.audience("peisong-gateway"));
            case WITHOUT_AUDIENCE -> sign(claims.audience(List.of()));
            case OF_ANOTHER_TYPE -> sign(claims, TestTokens.KEY, "JWT");
            case WITHOUT_TYPE -> sign(claims, TestTokens.KEY, null);
            case WITH_AN_UNKNOWN_KEY -> sign(claims, TestTokens.newKey("other"), TYPE);
            case WITH_A_KEY_OF_THE_SAME_ID ->
                    sign(claims, TestTokens.newKey(TestTokens.KEY.getKeyID()), TYPE);
            case UNSIGNED -> new PlainJWT(claims.build()).serialize();
            case SIGNED_WITH_THE_PUBLIC_KEY -> hmac(claims);
            case TAMPERED -> tamper(good);
            case WITHOUT_TENANT -> sign(claims.claim("tenant", null));
            case WITHOUT_ROLES -> sign(claims.claim("roles", List.of()));
            case WITH_AN_UNKNOWN_ROLE -> sign(claims.claim("roles", List.of("GOD")));
            case WITH_THE_SYSTEM_ROLE -> sign(claims.claim("roles", List.of("SYSTEM")));
        };
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String sign(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(claims, TestTokens.KEY, TYPE);
    }

    private static String sign(JWTClaimsSet.Builder claims, ECKey key, @Nullable String type)
            throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID());
        if (type != null) {
            header.type(new JOSEObjectType(type));
        }
        var token = new SignedJWT(header.build(), claims.build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static String hmac(JWTClaimsSet.Builder claims) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .keyID(TestTokens.KEY.getKeyID())
                        .type(new JOSEObjectType(TYPE))
                        .build();
        var token = new SignedJWT(header, claims.build());
        token.sign(new MACSigner(TestTokens.KEY.toECPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String tamper(String good) throws ParseException {
        var parts = good.split("\\.");
        var claims =
                new JWTClaimsSet.Builder(SignedJWT.parse(good).getJWTClaimsSet())
                        .subject("somebody-else")
                        .build();
        parts[1] = claims.toPayload().toBase64URL().toString();
        return String.join(".", parts);
    }
}
