package dev.peisong.quickstart.demo.api;

import java.net.http.HttpRequest;

/** Who is not signed in yet. */
enum Nobody implements Credential {
    INSTANCE;

    @Override
    public void addTo(HttpRequest.Builder request) {}

    @Override
    public void renew(Gateway gateway) {}
}
