package dev.peisong.quickstart.demo.api;

import java.net.http.HttpRequest;

/** How a caller shows who it is. */
public interface Credential {
    void addTo(HttpRequest.Builder request);

    /** It was not accepted: get a new one. */
    void renew(Gateway gateway);
}
