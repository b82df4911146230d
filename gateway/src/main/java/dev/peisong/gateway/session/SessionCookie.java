package dev.peisong.gateway.session;

import dev.peisong.gateway.identity.Token;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that carries a session. Over HTTPS it is {@code __Host-peisong}, which no other host
 * or path can set. Plain HTTP is served to this machine alone, for trying and developing; browsers
 * refuse the prefix there, so the cookie is called {@code peisong-dev}.
 */
public enum SessionCookie {
    HOST("__Host-peisong", true),
    DEV("peisong-dev", false);

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final String cookieName;
    private final boolean secure;

    SessionCookie(String cookieName, boolean secure) {
        this.cookieName = cookieName;
        this.secure = secure;
    }

    /** Empty when the request came over plain HTTP from elsewhere: a session would be read. */
    static Optional<SessionCookie> forRequest(HttpServletRequest request) {
        if (request.isSecure()) {
            return Optional.of(HOST);
        }
        return LOOPBACK.contains(request.getServerName()) ? Optional.of(DEV) : Optional.empty();
    }

    /** The session token that a request carries. */
    public static Optional<Token> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        var expected = forRequest(request);
        if (cookies == null || expected.isEmpty()) {
            return Optional.empty();
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(expected.get().cookieName)) {
                return Token.parse(cookie.getValue()).filter(it -> it.kind() == Token.Kind.SESSION);
            }
        }
        return Optional.empty();
    }

    ResponseCookie carrying(Token token, Duration lasts) {
        return cookie(token.text(), lasts);
    }

    ResponseCookie gone() {
        return cookie("", Duration.ZERO);
    }

    /**
     * What must come in the header {@code X-CSRF-Token} with every change: derived from the
     * session, so that any replica can tell, and useless to who knows it without the cookie.
     */
    public static String csrfToken(Token session) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Token.sha256("csrf:" + session.text()));
    }

    private ResponseCookie cookie(String value, Duration maxAge) {
        return ResponseCookie.from(cookieName, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(maxAge)
                .build();
    }
}
