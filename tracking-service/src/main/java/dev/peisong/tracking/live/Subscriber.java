package dev.peisong.tracking.live;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open stream. What it should see is queued; a thread of its own writes, with a heartbeat when
 * nothing happens. A reader too slow for its queue is let go: it reconnects and catches up by
 * {@code Last-Event-ID}. Frames of positions do not queue: a slow reader gets several as one.
 */
final class Subscriber implements Watcher {
    private static final int QUEUE = 2_000;

    private static final String POSITIONS = "positions";

    private final UUID tenantId;
    private final Predicate<Happening> wanted;
    private final Sight.View view;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final BlockingQueue<Happening> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicReference<@Nullable Frame> moves = new AtomicReference<>();
    private volatile boolean open = true;

    /**
     * @param wanted decides at once, for all streams read from one thread
     * @param view decides on the stream's own thread, and may ask the database
     */
    Subscriber(UUID tenantId, Predicate<Happening> wanted, Sight.View view) {
        this.tenantId = tenantId;
        this.wanted = wanted;
        this.view = view;
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

    @Override
    public void offer(Happening happening) {
        if (happening.tenantId().equals(tenantId)
                && wanted.test(happening)
                && !queue.offer(happening)) {
            close();
        }
    }

    @Override
    public void offer(UUID tenant, Frame frame) {
        if (!tenant.equals(tenantId) || view.frames() == null) {
            return;
        }
        @Nullable Frame waiting =
                moves.getAndUpdate(before -> before == null ? frame : before.with(frame));
        if (waiting == null && !queue.offer(theFrame())) {
            close();
        }
    }

    /** Stands in the queue for the frame that waits. */
    private Happening theFrame() {
        return new Happening(tenantId, null, POSITIONS, null, null, "", null);
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public void pump(Duration heartbeat) {
        try {
            emitter.send(SseEmitter.event().comment("open"));
            while (open) {
                @Nullable Happening next = queue.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (next == null) {
                    emitter.send(SseEmitter.event().comment(""));
                } else if (next.kind().equals(POSITIONS)) {
                    send(moves.getAndSet(null));
                } else if (view.events().test(next)) {
                    emitter.send(eventOf(next));
                }
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

    private void send(@Nullable Frame waiting) throws IOException {
        var frames = view.frames();
        if (waiting == null || frames == null) {
            return;
        }
        Frame seen = frames.apply(waiting);
        if (!seen.isEmpty()) {
            emitter.send(
                    SseEmitter.event()
                            .name(POSITIONS)
                            .data(seen.json(), MediaType.APPLICATION_JSON));
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
