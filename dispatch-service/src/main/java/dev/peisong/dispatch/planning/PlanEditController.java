package dev.peisong.dispatch.planning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.planning.Breach.Rule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
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
import org.springframework.web.bind.annotation.RestController;

/** A draft in the hands of dispatchers: try a change, make it, take it back. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
class PlanEditController {
    private static final int MOST_JOBS = 2000;
    private static final int MOST_ENTRIES = 200;

    private final Plans plans;
    private final PreviewChange previewChange;
    private final ChangePlan changePlan;
    private final UndoChange undoChange;
    private final PlanHistory history;

    PlanEditController(
            Plans plans,
            PreviewChange previewChange,
            ChangePlan changePlan,
            UndoChange undoChange,
            PlanHistory history) {
        this.plans = plans;
        this.previewChange = previewChange;
        this.changePlan = changePlan;
        this.undoChange = undoChange;
        this.history = history;
    }

    /** What to change in a draft. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Move.class, name = "MOVE"),
        @JsonSubTypes.Type(value = Remove.class, name = "REMOVE"),
        @JsonSubTypes.Type(value = Lock.class, name = "LOCK"),
        @JsonSubTypes.Type(value = LockRoute.class, name = "LOCK_ROUTE")
    })
    sealed interface ChangeRequest {
        Change change();
    }

    /**
     * @param position where not said, each job goes where it costs least
     * @param accept of WINDOW_MISSED and SHIFT_TOO_SHORT, what may be broken knowingly
     */
    record Move(
            @NotEmpty @Size(max = MOST_JOBS) List<@NotNull UUID> jobIds,
            @NotNull UUID toShiftId,
            @Nullable @Min(0) Integer position,
            @Nullable Set<@NotNull Rule> accept)
            implements ChangeRequest {
        @Override
        public Change change() {
            return new Change.Move(jobIds, toShiftId, position, accept == null ? Set.of() : accept);
        }
    }

    record Remove(@NotEmpty @Size(max = MOST_JOBS) List<@NotNull UUID> jobIds)
            implements ChangeRequest {
        @Override
        public Change change() {
            return new Change.Remove(jobIds);
        }
    }

    record Lock(
            @NotEmpty @Size(max = MOST_JOBS) List<@NotNull UUID> jobIds, @NotNull Boolean locked)
            implements ChangeRequest {
        @Override
        public Change change() {
            return new Change.Lock(jobIds, locked);
        }
    }

    record LockRoute(@NotNull UUID shiftId, @NotNull Boolean locked) implements ChangeRequest {
        @Override
        public Change change() {
            return new Change.LockRoute(shiftId, locked);
        }
    }

    /** Changes to try, one after the other. */
    record Trial(@NotNull @Size(max = 50) List<@NotNull @Valid ChangeRequest> changes) {}

    @PostMapping("/changes")
    @PreAuthorize(PlanController.MAY_PLAN)
    public ResponseEntity<PlanView> change(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody ChangeRequest change) {
        return answer(changePlan.change(id, expected, change.change()));
    }

    /** What changes would cost and break; nothing is saved. */
    @PostMapping("/preview")
    @PreAuthorize(PlanController.MAY_PLAN)
    public ResponseEntity<PreviewChange.Preview> preview(
            @PathVariable UUID id, @Valid @RequestBody Trial trial) {
        var changes = trial.changes().stream().map(ChangeRequest::change).toList();
        var preview = previewChange.preview(id, changes);
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(preview.planVersion())).body(preview);
    }

    @PostMapping("/undo")
    @PreAuthorize(PlanController.MAY_PLAN)
    public ResponseEntity<PlanView> undo(@PathVariable UUID id, ExpectedVersion expected) {
        return answer(undoChange.undo(id, expected));
    }

    @PostMapping("/redo")
    @PreAuthorize(PlanController.MAY_PLAN)
    public ResponseEntity<PlanView> redo(@PathVariable UUID id, ExpectedVersion expected) {
        return answer(undoChange.redo(id, expected));
    }

    /** Who changed what: the latest first. */
    @GetMapping("/changes")
    @PreAuthorize(PlanController.MAY_LOOK)
    @Transactional(readOnly = true)
    public List<PlanHistory.PlanChange> changes(@PathVariable UUID id) {
        if (!plans.existsById(id)) {
            throw DomainException.notFound("plan", id);
        }
        return history.entries(id, MOST_ENTRIES);
    }

    private static ResponseEntity<PlanView> answer(Plan plan) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(plan.version()))
                .body(PlanView.of(plan));
    }
}
