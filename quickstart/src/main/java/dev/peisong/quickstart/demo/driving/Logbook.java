package dev.peisong.quickstart.demo.driving;

import java.time.Instant;
import java.util.UUID;

/** Hears what drivers do; called by many threads. */
public interface Logbook {
    /** The platform has said that it recorded this. */
    void acknowledged(UUID actionId);

    void departed(RouteSheet route, int parcels);

    /** One customer's parcels, with one outcome each. */
    void attempted(RouteSheet.Task task, Doorstep.Happening what, Instant at);

    void returned(RouteSheet route, int parcels);

    void positions(int count);

    /** Something a person would like to read. */
    void notable(Instant at, String what);
}
