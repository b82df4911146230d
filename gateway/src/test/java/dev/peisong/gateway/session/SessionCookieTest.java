package dev.peisong.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.gateway.identity.Tenant;
import dev.peisong.gateway.identity.Token;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SessionCookieTest {
    private final Token token =
            Token.fresh(Token.Kind.SESSION, new Tenant(UUID.randomUUID(), "demo", "Demo", false));

    @Test
    void overHttpsItIsBoundToTheHost() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        request.setServerName("peisong.example");
        var cookie = SessionCookie.forRequest(request).orElseThrow();
        assertThat(cookie.carrying(token, Duration.ofHours(1)).toString())
                .startsWith("__Host-peisong=" + token.text())
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=3600")
                .doesNotContain("Domain");
    }

    @Test
    void aDevelopersCookieIsWorthNothingOverHttps() {
        var request = new MockHttpServletRequest();
        request.setSecure(true);
        request.setCookies(new jakarta.servlet.http.Cookie("peisong-dev", token.text()));
        assertThat(SessionCookie.read(request)).isEmpty();
        request.setCookies(new jakarta.servlet.http.Cookie("__Host-peisong", token.text()));
        assertThat(SessionCookie.read(request)).contains(token);
    }

    @Test
    void theCsrfTokenTellsNothingOfTheSession() {
        assertThat(SessionCookie.csrfToken(token)).hasSize(43).doesNotContain(token.secret());
    }
}
