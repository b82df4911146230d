package dev.peisong.dispatch.closures;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.web.ExpectedVersion;
import dev.peisong.dispatch.closures.RoadClosure.Shape;
import dev.peisong.dispatch.closures.RoadClosure.Terms;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Closes roads, changes for how long, and opens them again. */
@Component
class CloseRoads {

    /** Of one tenant at a time; each slows its plans a little. */
    private static final int MOST_OPEN = 200;

    private final RoadClosures closures;
    private final ClosureCheck check;
    private final Clock clock;

    CloseRoads(RoadClosures closures, ClosureCheck check, Clock clock) {
        this.closures = closures;
        this.check = check;
        this.clock = clock;
    }

    /**
     * When and why, as asked for.
     *
     * @param from null for at once, or for what it is
     * @param until null where it stays until it is lifted
     */
    record Wish(String reason, @Nullable Instant from, @Nullable Instant until) {

        Terms terms(Instant otherwise) {
            return new Terms(reason, from == null ? otherwise : from, until);
        }
    }

    @Transactional
    public RoadClosure close(Shape shape, List<GeoPoint> points, Wish wish) {
        Instant now = clock.instant();
        Terms terms = wish.terms(now);
        requireSpan(terms, now);
        check.require(shape, points);
        if (closures.countOpen(now) >= MOST_OPEN) {
            throw DomainException.conflict(
                    "too-many-closures",
                    "There are %d closures: lift those that are over, or close an area instead"
                            .formatted(MOST_OPEN));
        }
        var by = Tenancy.current().subject();
        return closures.saveAndFlush(new RoadClosure(Ids.next(), shape, points, terms, by));
    }

    @Transactional
    public RoadClosure change(UUID id, ExpectedVersion expected, Wish wish) {
        RoadClosure closure = locked(id);
        expected.check(closure.version());
        Instant now = clock.instant();
        if (closure.isOver(now)) {
            throw DomainException.illegalState(
                    "closure-over", "It is over: close the roads anew instead");
        }
        Terms terms = wish.terms(closure.terms().startsAt());
        requireSpan(terms, now);
        closure.change(terms);
        return closures.saveAndFlush(closure);
    }

    /** The roads may be driven from now on; nothing changes where it is over already. */
    @Transactional
    public RoadClosure lift(UUID id) {
        RoadClosure closure = locked(id);
        Instant now = clock.instant();
        if (!closure.isOver(now)) {
            closure.lift(Tenancy.current().subject(), now);
        }
        return closures.saveAndFlush(closure);
    }

    private RoadClosure locked(UUID id) {
        return closures.lock(id).orElseThrow(() -> DomainException.notFound("road-closure", id));
    }

    private static void requireSpan(Terms terms, Instant now) {
        Instant until = terms.endsAt();
        if (until != null && !until.isAfter(terms.startsAt())) {
            throw DomainException.invalid(
                    "/until",
                    "closure-ends-first",
                    "It must end after it starts: change one of them");
        }
        if (until != null && !until.isAfter(now)) {
            throw DomainException.invalid(
                    "/until",
                    "closure-over",
                    "It would be over already: give a later time, or lift it instead");
        }
    }
}
