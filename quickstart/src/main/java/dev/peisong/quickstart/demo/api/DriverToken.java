package dev.peisong.quickstart.demo.api;

import java.net.http.HttpRequest;
import java.util.Map;

/** A driver's phone: a short-lived token, and one to renew it with. */
public final class DriverToken implements Credential {
    private final Map<String, String> account;
    private volatile String access = "";
    private volatile String refresh = "";

    /**
     * @param deviceId made up once by the phone
     */
    public DriverToken(String organisation, String username, String password, String deviceId) {
        account =
                Map.of(
                        "organisation",
                        organisation,
                        "username",
                        username,
                        "password",
                        password,
                        "deviceId",
                        deviceId);
    }

    @Override
    public void addTo(HttpRequest.Builder request) {
        if (!access.isEmpty()) {
            request.header("Authorization", "Bearer " + access);
        }
    }

    @Override
    public synchronized void renew(Gateway gateway) {
        Answer tokens;
        try {
            tokens = refresh.isEmpty() ? signIn(gateway) : refreshed(gateway);
        } catch (RefusedException refused) {
            tokens = signIn(gateway);
        }
        access = tokens.text("accessToken");
        refresh = tokens.text("refreshToken");
    }

    private Answer signIn(Gateway gateway) {
        return gateway.anonymous("/api/v1/driver-tokens", account).answer();
    }

    private Answer refreshed(Gateway gateway) {
        return gateway.anonymous("/api/v1/driver-tokens/refresh", Map.of("refreshToken", refresh))
                .answer();
    }
}
