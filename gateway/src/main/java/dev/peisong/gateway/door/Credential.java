package dev.peisong.gateway.door;

import dev.peisong.gateway.identity.Token;
import dev.peisong.gateway.session.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/** What a request shows at the door: nothing, something that is no token, or a token. */
sealed interface Credential {

    record None() implements Credential {}

    /** A header that cannot be one of ours: another scheme, or a JWT, whoever signed it. */
    record Strange() implements Credential {}

    record Shown(Token token) implements Credential {}

    /** A header is meant; a cookie comes along by itself. So headers win. */
    static Credential of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        String apiKey = request.getHeader("X-API-Key");
        if (authorization != null && apiKey != null) {
            return new Strange();
        }
        if (apiKey != null) {
            return shown(Token.parse(apiKey).filter(it -> it.kind() == Token.Kind.API_KEY));
        }
        if (authorization != null) {
            return shown(bearer(authorization));
        }
        return SessionCookie.read(request)
                .map(it -> (Credential) new Shown(it))
                .orElseGet(None::new);
    }

    private static Optional<Token> bearer(String authorization) {
        return authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? Token.parse(authorization.substring(7).strip())
                        .filter(it -> it.kind() != Token.Kind.SESSION)
                : Optional.empty();
    }

    private static Credential shown(Optional<Token> token) {
        return token.map(it -> (Credential) new Shown(it)).orElseGet(Strange::new);
    }
}
