package dev.peisong.quickstart.demo.api;

import java.net.http.HttpRequest;
import java.util.Map;

/** A person at the console: a cookie, and a token against forged requests. */
public final class Session implements Credential {
    private final Map<String, String> account;
    private volatile String cookie = "";
    private volatile String csrfToken = "";

    public Session(String organisation, String username, String password) {
        account = Map.of("organisation", organisation, "username", username, "password", password);
    }

    @Override
    public void addTo(HttpRequest.Builder request) {
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie).header("X-CSRF-Token", csrfToken);
        }
    }

    @Override
    public synchronized void renew(Gateway gateway) {
        var signedIn = gateway.anonymous("/api/v1/session", account);
        csrfToken = signedIn.answer().text("csrfToken");
        cookie =
                signedIn.headers()
                        .firstValue("Set-Cookie")
                        .map(value -> value.split(";", 2)[0])
                        .orElse("");
    }
}
