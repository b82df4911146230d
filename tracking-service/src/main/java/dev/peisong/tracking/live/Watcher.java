package dev.peisong.tracking.live;

import java.time.Duration;

/** An open stream: it is offered everything that happens, and writes on a thread of its own. */
interface Watcher {
    void offer(Happening happening);

    /** Writes until the reader is gone; runs on a virtual thread. */
    void pump(Duration heartbeat);

    void close();
}
