package dev.peisong.dispatch.planning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.planning.ChangePlan.Change;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans: optimise, look, change, publish. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {
    private static final String MAY_PLAN = "hasAnyRole('ADMIN', 'DISPATCHER')";
    private static final String MAY_LOOK =
            "hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')";
    private static final int USUAL_BUDGET_SECONDS = 10;

    private final Plans plans;
    private final OptimisePlan optimisePlan;
    private final ChangePlan changePlan;
    private final PublishPlan publishPlan;

    PlanController(
            Plans plans,
            OptimisePlan optimisePlan,
            ChangePlan changePlan,
            PublishPlan publishPlan) {
        this.plans = plans;
        this.optimisePlan = optimisePlan;
        this.changePlan = changePlan;
        this.publishPlan = publishPlan;
    }

    /**
     * @param budgetSeconds how long to search; 10 when not said
     * @param replan whether published routes that nothing was loaded for are planned anew
     */
    record NewPlan(
            @NotNull UUID siteId,
            @NotNull LocalDate day,
            @Nullable @Min(1) @Max(3600) Integer budgetSeconds,
            @Nullable Long seed,
            @Nullable Boolean replan) {

        Plan.Terms terms() {
            return new Plan.Terms(
                    siteId,
                    day,
                    Objects.requireNonNullElse(budgetSeconds, USUAL_BUDGET_SECONDS),
                    Objects.requireNonNullElse(seed, 0L),
                    Objects.requireNonNullElse(replan, false));
        }
    }

    /** What to change in a draft. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Move.class, name = "MOVE"),
        @JsonSubTypes.Type(value = Remove.class, name = "REMOVE"),
        @JsonSubTypes.Type(value = Lock.class, name = "LOCK")
    })
    sealed interface ChangeRequest {
        Change change();
    }

    record Move(@NotNull UUID jobId, @NotNull UUID toShiftId, @NotNull @Min(0) Integer position)
            implements ChangeRequest {
        @Override
        public Change change() {
            return new Change.Move(jobId, toShiftId, position);
        }
    }

    record Remove(@NotNull UUID jobId) implements ChangeRequest {
        @Override
        public Change change() {
            return new Change.Remove(jobId);
        }
    }

    record Lock(@NotNull UUID jobId, @NotNull Boolean locked) implements ChangeRequest {
        @Override
        public Change change() {
            return new Change.Lock(jobId, locked);
        }
    }

    /**
     * @param setAside jobs of the draft that had changed meanwhile and were not published
     */
    record Published(PlanView plan, List<UUID> routeIds, List<UUID> setAside) {}

    @PostMapping
    @PreAuthorize(MAY_PLAN)
    public ResponseEntity<PlanView> create(@Valid @RequestBody NewPlan wanted) {
        Plan plan = optimisePlan.create(wanted.terms());
        return answer(
                ResponseEntity.accepted().location(URI.create("/api/v1/plans/" + plan.id())), plan);
    }

    @GetMapping
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    public List<PlanView> list(@RequestParam LocalDate day, @RequestParam UUID siteId) {
        return plans.findTop50BySiteIdAndDayOrderByIdDesc(siteId, day).stream()
                .map(PlanView::of)
                .toList();
    }

    @GetMapping("/{id}")
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    public ResponseEntity<PlanView> get(@PathVariable UUID id) {
        var plan = plans.findById(id).orElseThrow(() -> DomainException.notFound("plan", id));
        return answer(ResponseEntity.ok(), plan);
    }

    @PostMapping("/{id}/optimise")
    @PreAuthorize(MAY_PLAN)
    public ResponseEntity<PlanView> again(@PathVariable UUID id, ExpectedVersion expected) {
        return answer(ResponseEntity.accepted(), optimisePlan.again(id, expected));
    }

    @PostMapping("/{id}/stop")
    @PreAuthorize(MAY_PLAN)
    public ResponseEntity<PlanView> stop(@PathVariable UUID id) {
        return answer(ResponseEntity.accepted(), optimisePlan.stop(id));
    }

    @PostMapping("/{id}/cancel")
    @PreAuthorize(MAY_PLAN)
    public ResponseEntity<PlanView> cancel(@PathVariable UUID id) {
        return answer(ResponseEntity.ok(), optimisePlan.cancel(id));
    }

    @PostMapping("/{id}/changes")
    @PreAuthorize(MAY_PLAN)
    public ResponseEntity<PlanView> change(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeRequest change) {
        Plan plan = changePlan.change(id, expected, change.change());
        return answer(ResponseEntity.ok(), plan);
    }

    @PostMapping("/{id}/publish")
    @PreAuthorize(MAY_PLAN)
    public ResponseEntity<Published> publish(@PathVariable UUID id, ExpectedVersion expected) {
        var done = publishPlan.publish(id, expected);
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(done.plan().version()))
                .body(new Published(PlanView.of(done.plan()), done.routeIds(), done.aside()));
    }

    private static ResponseEntity<PlanView> answer(ResponseEntity.BodyBuilder answer, Plan plan) {
        return answer.eTag(ExpectedVersion.etag(plan.version())).body(PlanView.of(plan));
    }
}
