package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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

/** Plans: optimise, look, copy, publish. */
@RestController
@RequestMapping("/api/v1/plans")
class PlanController {
    static final String MAY_PLAN = "hasAnyRole('ADMIN', 'DISPATCHER')";
    static final String MAY_LOOK = "hasAnyRole('ADMIN', 'DISPATCHER', 'STATION_MANAGER', 'VIEWER')";
    private static final int USUAL_BUDGET_SECONDS = 10;
    private static final int MOST_LISTED = 50;

    private final Plans plans;
    private final OptimisePlan optimisePlan;
    private final CopyPlan copyPlan;
    private final PublishPlan publishPlan;

    PlanController(
            Plans plans, OptimisePlan optimisePlan, CopyPlan copyPlan, PublishPlan publishPlan) {
        this.plans = plans;
        this.optimisePlan = optimisePlan;
        this.copyPlan = copyPlan;
        this.publishPlan = publishPlan;
    }

    /**
     * @param budgetSeconds how long to search; 10 when not said
     * @param replan whether published routes that nothing was loaded for are planned anew
     * @param shiftIds who may drive; all that are free when not said
     */
    record NewPlan(
            @NotNull UUID siteId,
            @NotNull LocalDate day,
            @Nullable @Min(1) @Max(3600) Integer budgetSeconds,
            @Nullable Long seed,
            @Nullable Boolean replan,
            @Nullable @Size(min = 1, max = 2000) Set<@NotNull UUID> shiftIds) {

        Plan.Terms terms() {
            return new Plan.Terms(
                    siteId,
                    day,
                    Objects.requireNonNullElse(budgetSeconds, USUAL_BUDGET_SECONDS),
                    Objects.requireNonNullElse(seed, 0L),
                    Objects.requireNonNullElse(replan, false),
                    shiftIds);
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
        return answer(ResponseEntity.accepted().location(at(plan)), plan);
    }

    /** The newest first, without their routes. */
    @GetMapping
    @PreAuthorize(MAY_LOOK)
    @Transactional(readOnly = true)
    public List<PlanSummary> list(
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable UUID siteId) {
        return plans.newest(day, siteId, Limit.of(MOST_LISTED));
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

    @PostMapping("/{id}/copy")
    @PreAuthorize(MAY_PLAN)
    public ResponseEntity<PlanView> copy(@PathVariable UUID id) {
        Plan copy = copyPlan.copy(id);
        return answer(ResponseEntity.created(at(copy)), copy);
    }

    @PostMapping("/{id}/publish")
    @PreAuthorize(MAY_PLAN)
    public ResponseEntity<Published> publish(@PathVariable UUID id, ExpectedVersion expected) {
        var done = publishPlan.publish(id, expected);
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(done.plan().version()))
                .body(new Published(PlanView.of(done.plan()), done.routeIds(), done.aside()));
    }

    private static URI at(Plan plan) {
        return URI.create("/api/v1/plans/" + plan.id());
    }

    private static ResponseEntity<PlanView> answer(ResponseEntity.BodyBuilder answer, Plan plan) {
        return answer.eTag(ExpectedVersion.etag(plan.version())).body(PlanView.of(plan));
    }
}
