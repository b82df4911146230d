package dev.peisong.tracking.live;

import java.time.Duration;
import java.util.UUID;

/** An open stream: it is offered everything that happens, and writes on a thread of its own. */
interface Watcher {
    void offer(Happening happening);

    /** Where the vehicles of a tenant are that moved; most streams have none. */
    default void offer(UUID tenantId, Frame frame) {}

    /** Writes until the reader is gone; runs on a virtual thread. */
    void pump(Duration heartbeat);

    void close();
}
