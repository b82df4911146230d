package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.Delivery;
import java.util.Objects;

/** What a job answers when other terms are wanted. */
public sealed interface AmendAnswer {

    /**
     * The terms are taken.
     *
     * @param mustMove whether place, time or needs changed, so that its route no longer fits
     */
    record Amended(boolean mustMove) implements AmendAnswer {
        static Amended from(Delivery old, Delivery wanted) {
            boolean sameTask =
                    old.address().equals(wanted.address())
                            && Objects.equals(old.point(), wanted.point())
                            && old.windows().equals(wanted.windows())
                            && old.serviceSeconds() == wanted.serviceSeconds()
                            && old.skills().equals(wanted.skills());
            return new Amended(!sameTask);
        }
    }

    record Refused(String reason) implements AmendAnswer {}
}
