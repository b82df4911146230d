package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A search to watch: each improvement as server-sent event {@code improved}, {@code state} when the
 * plan's status changes, and {@code ended} when the search is over. Any replica shows what another
 * solves; {@code Last-Event-ID} goes on where a lost connection ended.
 */
@RestController
class ProgressController {
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int LOOKS_A_HEARTBEAT = 50;

    private final Plans plans;
    private final PlanProgress progress;
    private final TransactionTemplate transactions;

    ProgressController(Plans plans, PlanProgress progress, TransactionTemplate transactions) {
        this.plans = plans;
        this.progress = progress;
        this.transactions = transactions;
    }

    /** What became of the plan. */
    record State(PlanStatus status, long version) {}

    @GetMapping(
            path = "/api/v1/plans/{id}/progress/stream",
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @PreAuthorize(PlanController.MAY_LOOK)
    public SseEmitter watch(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable UUID after) {
        state(id);
        var emitter = new SseEmitter(0L);
        var reader = new Reader(id, emitter, after);
        emitter.onCompletion(reader::close);
        emitter.onTimeout(reader::close);
        emitter.onError(_ -> reader.close());
        Caller caller = Tenancy.current();
        Thread.ofVirtual().name("progress-" + id).start(() -> Tenancy.runAs(caller, reader::read));
        return emitter;
    }

    private State state(UUID id) {
        return transactions.execute(
                _ -> plans.state(id).orElseThrow(() -> DomainException.notFound("plan", id)));
    }

    /** Writes to one viewer until the search is over or the viewer is gone. */
    private final class Reader {
        private final UUID plan;
        private final SseEmitter emitter;
        private @Nullable UUID last;
        private @Nullable PlanStatus shown;
        private volatile boolean open = true;

        Reader(UUID plan, SseEmitter emitter, @Nullable UUID last) {
            this.plan = plan;
            this.emitter = emitter;
            this.last = last;
        }

        void close() {
            open = false;
        }

        void read() {
            try {
                emitter.send(SseEmitter.event().comment("open"));
                for (int looks = 1; open && !isOver(); looks++) {
                    if (looks % LOOKS_A_HEARTBEAT == 0) {
                        emitter.send(SseEmitter.event().comment(""));
                    }
                    Thread.sleep(LOOK);
                }
                emitter.complete();
            } catch (IOException | RuntimeException e) {
                emitter.completeWithError(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                close();
            }
        }

        /** Reads the state first, so that no point of a search that has ended is missed. */
        private boolean isOver() throws IOException {
            State state = state(plan);
            for (PlanProgress.ProgressPoint point : progress.after(plan, last)) {
                last = point.id();
                emitter.send(
                        SseEmitter.event()
                                .id(point.id().toString())
                                .name("improved")
                                .data(point, MediaType.APPLICATION_JSON));
            }
            boolean over = !state.status().solving();
            if (over || state.status() != shown) {
                shown = state.status();
                emitter.send(
                        SseEmitter.event()
                                .name(over ? "ended" : "state")
                                .data(state, MediaType.APPLICATION_JSON));
            }
            return over;
        }
    }
}
