package dev.peisong.dispatch.closures;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface RoadClosures extends JpaRepository<RoadClosure, UUID> {

    /** Those that apply at some time from the start to before the end. */
    @Query(
            """
            from RoadClosure c where c.liftedAt is null and c.startsAt < :end
            and (c.endsAt is null or c.endsAt > :start)""")
    List<RoadClosure> during(Instant start, Instant end);

    @Query(
            """
            select count(c) from RoadClosure c where c.liftedAt is null
            and (c.endsAt is null or c.endsAt > :now)""")
    long countOpen(Instant now);

    /**
     * In the order of their making.
     *
     * @param open whether they apply or will; null for all
     */
    @Query(
            """
            from RoadClosure c where c.id > :after and (:open is null
                or (:open = true and c.liftedAt is null and (c.endsAt is null or c.endsAt > :now))
                or (:open = false and (c.liftedAt is not null or c.endsAt <= :now)))
            order by c.id""")
    List<RoadClosure> list(@Nullable Boolean open, Instant now, UUID after, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from RoadClosure c where c.id = :id")
    Optional<RoadClosure> lock(UUID id);
}
