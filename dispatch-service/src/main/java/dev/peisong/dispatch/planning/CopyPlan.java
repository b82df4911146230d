package dev.peisong.dispatch.planning;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a second draft of one, to try something else without losing the first. */
@Component
class CopyPlan {
    private final Plans plans;
    private final Clock clock;

    CopyPlan(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Transactional
    public Plan copy(UUID planId) {
        Plan plan =
                plans.findById(planId).orElseThrow(() -> DomainException.notFound("plan", planId));
        ChangePlan.draftOf(plan);
        return plans.saveAndFlush(
                plan.copy(Ids.next(), Tenancy.current().subject(), clock.instant()));
    }
}
