package dev.peisong.dispatch.fleet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

public interface Shifts extends JpaRepository<Shift, UUID> {

    List<Shift> findBySiteIdAndDayAndCancelledFalseOrderById(UUID siteId, LocalDate day);

    List<Shift> findBySiteIdAndDayBetweenAndCancelledFalseOrderByStartsAtAscIdAsc(
            UUID siteId, LocalDate from, LocalDate until);

    /** Shifts of the vehicle or of the driver that overlap the span. */
    @Query(
            """
            from Shift s where not s.cancelled and s.startsAt < :end and s.endsAt > :start
            and (s.vehicleId = :vehicleId or s.driverId = :driverId)""")
    List<Shift> overlapping(UUID vehicleId, @Nullable UUID driverId, Instant start, Instant end);
}
