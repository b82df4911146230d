package dev.peisong.tracking.insight;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.money.Money;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.tracking.insight.Goals.Targets;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The tenant's goals: read and replace. */
@RestController
@RequestMapping("/api/v1/goals")
class GoalsController {
    private final Goals goals;

    GoalsController(Goals goals) {
        this.goals = goals;
    }

    /** Targets, and from when on somebody should look; percentages are of 100. */
    record GoalsBody(
            @NotNull @DecimalMin("0") @DecimalMax("100") Double onTimePercent,
            @NotNull @DecimalMin("0") @DecimalMax("100") Double firstAttemptPercent,
            @Nullable Money costPerDelivery,
            @Min(1) @Max(1_000_000) @Nullable Long distancePerDeliveryMeters,
            @NotNull @Min(0) @Max(240) Integer atRiskMinutes,
            @NotNull @Min(1) @Max(1440) Integer silentMinutes,
            @NotNull @Min(0) @Max(1440) Integer departureGraceMinutes) {

        static GoalsBody of(Targets targets) {
            return new GoalsBody(
                    targets.onTimePercent(),
                    targets.firstAttemptPercent(),
                    targets.costPerDelivery(),
                    targets.distancePerDeliveryMeters(),
                    targets.atRiskMinutes(),
                    targets.silentMinutes(),
                    targets.departureGraceMinutes());
        }

        Targets targets(long revision) {
            return new Targets(
                    onTimePercent,
                    firstAttemptPercent,
                    costPerDelivery,
                    distancePerDeliveryMeters,
                    atRiskMinutes,
                    silentMinutes,
                    departureGraceMinutes,
                    revision);
        }
    }

    @GetMapping
    @PreAuthorize(InsightController.MAY_LOOK)
    @Transactional(readOnly = true)
    ResponseEntity<GoalsBody> goals() {
        return answer(goals.current());
    }

    @PutMapping
    @PreAuthorize("hasRole('ADMIN')")
    @Transactional
    ResponseEntity<GoalsBody> replaceGoals(
            ExpectedVersion expected, @Valid @RequestBody GoalsBody change) {
        Money cost = change.costPerDelivery();
        if (cost != null && cost.amountMinor() <= 0) {
            throw DomainException.invalid(
                    "/costPerDelivery/amountMinor", "not-positive", "must be more than nothing");
        }
        long read = goals.current().revision();
        expected.check(read);
        if (!goals.replace(change.targets(read))) {
            throw new DomainException(
                    DomainException.Kind.PRECONDITION,
                    "goals-changed",
                    "Somebody else changed the goals; read them again");
        }
        return answer(goals.current());
    }

    private static ResponseEntity<GoalsBody> answer(Targets targets) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(targets.revision()))
                .body(GoalsBody.of(targets));
    }
}
