package dev.peisong.dispatch.routes;

/** A published route departs, and completes when its vehicle is back and empty. */
public enum RouteStatus {
    PUBLISHED,
    DEPARTED,
    COMPLETED,
    WITHDRAWN;

    /** Whether its vehicle is or will be on the way. */
    public boolean live() {
        return this == PUBLISHED || this == DEPARTED;
    }
}
