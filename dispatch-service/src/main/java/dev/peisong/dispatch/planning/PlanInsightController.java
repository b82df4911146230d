package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a plan is made of, why it is as it is, and how it came to be. */
@RestController
@RequestMapping("/api/v1/plans")
@PreAuthorize(PlanController.MAY_LOOK)
class PlanInsightController {
    private final Plans plans;
    private final LookAtSheet lookAtSheet;
    private final ExplainJob explainJob;
    private final LookAhead lookAhead;
    private final PlanProgress progress;

    PlanInsightController(
            Plans plans,
            LookAtSheet lookAtSheet,
            ExplainJob explainJob,
            LookAhead lookAhead,
            PlanProgress progress) {
        this.plans = plans;
        this.lookAtSheet = lookAtSheet;
        this.explainJob = explainJob;
        this.lookAhead = lookAhead;
        this.progress = progress;
    }

    /** What a plan of that day would have to do, and who could do it. */
    @GetMapping("/workload")
    public LookAhead.Workload workload(@RequestParam UUID siteId, @RequestParam LocalDate day) {
        return lookAhead.workload(siteId, day);
    }

    @GetMapping("/{id}/sheet")
    public PlanSheetView sheet(@PathVariable UUID id) {
        return lookAtSheet.of(id);
    }

    /** Why a job is on no route, or what it costs where it is. */
    @GetMapping("/{id}/jobs/{jobId}")
    public ExplainJob.Explanation job(@PathVariable UUID id, @PathVariable UUID jobId) {
        return explainJob.explain(id, jobId);
    }

    /** How the last search went. */
    @GetMapping("/{id}/progress")
    @Transactional(readOnly = true)
    public List<PlanProgress.ProgressPoint> progress(@PathVariable UUID id) {
        if (!plans.existsById(id)) {
            throw DomainException.notFound("plan", id);
        }
        return progress.after(id, null);
    }
}
