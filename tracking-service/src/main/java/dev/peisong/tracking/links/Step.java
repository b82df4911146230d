package dev.peisong.tracking.links;

import dev.peisong.tracking.timeline.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step of the way that a customer understands; planning and handling in between are ours.
 *
 * @param reason the tenant's code of a failed attempt
 */
record Step(Kind kind, @Nullable String reason, Instant at) {

    enum Kind {
        TAKEN_ON,
        PACKED,
        PLANNED,
        ON_ITS_WAY,
        NOT_DELIVERED,
        BACK_AT_SITE,
        DELIVERED,
        PARTLY_DELIVERED,
        RETURNED,
        LOST,
        CANCELLED
    }

    private static final Map<String, Kind> BY_EVENT =
            Map.of(
                    "shipment.created.v1", Kind.TAKEN_ON,
                    "stock.packed.v1", Kind.PACKED,
                    "dispatch.job-planned.v1", Kind.PLANNED,
                    "dispatch.job-departed.v1", Kind.ON_ITS_WAY,
                    "dispatch.parcels-returned.v1", Kind.BACK_AT_SITE);

    private static final Map<String, Kind> BY_STATE =
            Map.of(
                    "PARTLY_DELIVERED", Kind.PARTLY_DELIVERED,
                    "RETURNED", Kind.RETURNED,
                    "LOST", Kind.LOST,
                    "CANCELLED", Kind.CANCELLED);

    /** In the order they happened; of plans that followed each other the last. */
    static List<Step> of(List<Timeline.Entry> timeline) {
        List<Step> steps = new ArrayList<>();
        for (Timeline.Entry entry : timeline) {
            Step step = of(entry);
            if (step == null) {
                continue;
            }
            if (!steps.isEmpty() && steps.getLast().kind() == step.kind()) {
                steps.removeLast();
            }
            steps.add(step);
        }
        return steps;
    }

    private static @Nullable Step of(Timeline.Entry entry) {
        if (entry.kind().equals("dispatch.attempt-recorded.v1")) {
            boolean came = "DELIVERED".equals(entry.detail());
            return came
                    ? new Step(Kind.DELIVERED, null, entry.occurredAt())
                    : new Step(Kind.NOT_DELIVERED, entry.detail(), entry.occurredAt());
        }
        Kind kind =
                entry.kind().equals("shipment.state-changed.v1")
                        ? BY_STATE.get(String.valueOf(entry.detail()))
                        : BY_EVENT.get(entry.kind());
        return kind == null ? null : new Step(kind, null, entry.occurredAt());
    }
}
