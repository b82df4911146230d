package dev.peisong.tracking.live;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. What it should see is queued; a thread of its own writes, with a heartbeat when
 * nothing happens. A reader too slow for its queue is let go: it reconnects and catches up by
 * {@code Last-Event-ID}.
 */
final class Subscriber {
    static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int QUEUE = 2_000;

    private final UUID tenantId;
    private final Predicate<Happening> wanted;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Happening> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile boolean open = true;

    Subscriber(UUID tenantId, Predicate<Happening> wanted) {
        this.tenantId = tenantId;
        this.wanted = wanted;
        emitter.onCompletion(this::close);
        emitter.onTimeout(this::close);
        emitter.onError(_ -> close());
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean isOpen() {
        return open;
    }

    void offer(Happening happening) {
        if (happening.tenantId().equals(tenantId)
                && wanted.test(happening)
                && !queue.offer(happening)) {
            close();
        }
    }

    void close() {
        open = false;
    }

    /** Writes until the reader is gone; runs on a virtual thread. */
    void pump() {
        try {
            emitter.send(SseEmitter.event().comment("open"));
            while (open) {
                @Nullable Happening next = queue.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                emitter.send(next == null ? SseEmitter.event().comment("") : eventOf(next));
            }
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            emitter.completeWithError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private static SseEmitter.SseEventBuilder eventOf(Happening happening) {
        var event =
                SseEmitter.event()
                        .name(happening.kind())
                        .data(happening.json(), MediaType.APPLICATION_JSON);
        UUID id = happening.id();
        return id == null ? event : event.id(id.toString());
    }
}
