package dev.peisong.gateway.routing;

import dev.peisong.gateway.limits.RequestBody;

/** A streamed body went over its limit, or its sender went away. */
final class ClientFailure extends RuntimeException {
    private final RequestBody.Unreadable body;

    ClientFailure(RequestBody.Unreadable body) {
        super(body);
        this.body = body;
    }

    RequestBody.Unreadable body() {
        return body;
    }
}
