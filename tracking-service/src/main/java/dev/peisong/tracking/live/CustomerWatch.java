package dev.peisong.tracking.live;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A customer's open page. What happens to the shipment or moves its vehicle only makes it look;
 * what is sent is the view, where it has changed. An event may be heard before its effect is in the
 * tables: so it looks a few times, with a pause in between that also bounds what a page can cost.
 */
final class CustomerWatch implements Watcher {
    private static final int LOOKS = 4;

    private final Caller caller;
    private final UUID shipmentId;
    private final Supplier<Optional<Streams.Look>> looking;
    private final JsonMapper json;
    private final Duration pause;
    private final SseEmitter emitter = new SseEmitter(0L);
    private final Semaphore signal = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable UUID vehicle;
    private String sent = "";

    CustomerWatch(
            Caller caller,
            UUID shipmentId,
            Supplier<Optional<Streams.Look>> looking,
            JsonMapper json,
            Duration pause) {
        this.caller = caller;
        this.shipmentId = shipmentId;
        this.looking = looking;
        this.json = json;
        this.pause = pause;
        emitter.onCompletion(this::close);
        emitter.onTimeout(this::close);
        emitter.onError(_ -> close());
    }

    SseEmitter emitter() {
        return emitter;
    }

    boolean isOf(UUID shipment) {
        return shipmentId.equals(shipment);
    }

    @Override
    public void offer(Happening happening) {
        if (!happening.tenantId().equals(caller.tenantId())) {
            return;
        }
        if (shipmentId.equals(happening.shipmentId())) {
            signal.release(LOOKS);
        } else if (happening.vehicleId() != null && happening.vehicleId().equals(vehicle)) {
            signal.release();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        signal.release();
    }

    @Override
    public void pump(Duration heartbeat) {
        try {
            while (closed.getCount() > 0 && show()) {
                boolean news = signal.tryAcquire(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                int more = signal.drainPermits();
                signal.release(Math.min(more, LOOKS - 1));
                if (news && closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
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

    /**
     * Sends the view where it is another, else a sign of life; false when there is none any more.
     */
    private boolean show() throws IOException {
        Optional<Streams.Look> look = Tenancy.callAs(caller, looking::get);
        if (look.isEmpty()) {
            return false;
        }
        vehicle = look.get().vehicleId();
        String text = json.writeValueAsString(look.get().view());
        if (text.equals(sent)) {
            emitter.send(SseEmitter.event().comment(""));
        } else {
            emitter.send(SseEmitter.event().name("view").data(text, MediaType.APPLICATION_JSON));
            sent = text;
        }
        return true;
    }
}
