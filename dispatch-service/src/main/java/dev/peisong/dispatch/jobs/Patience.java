package dev.peisong.dispatch.jobs;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** For how many planning days no plan could serve a job; many plans of a day count once. */
@Embeddable
class Patience {
    private int unassignedDays;
    private @Nullable LocalDate lastUnassignedOn;

    void tried(LocalDate day) {
        if (lastUnassignedOn == null || day.isAfter(lastUnassignedOn)) {
            unassignedDays++;
            lastUnassignedOn = day;
        }
    }

    boolean isOver(int daysAllowed) {
        return unassignedDays >= daysAllowed;
    }

    void beginAnew() {
        unassignedDays = 0;
    }
}
