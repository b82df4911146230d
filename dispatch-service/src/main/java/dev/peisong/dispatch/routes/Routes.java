package dev.peisong.dispatch.routes;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Routes extends JpaRepository<Route, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Route r where r.id = :id")
    Optional<Route> lock(UUID id);

    /** Locked in the order of their ids, as everyone locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Route r where r.id in :ids order by r.id")
    List<Route> lockAll(Collection<UUID> ids);

    boolean existsByIdAndDriverId(UUID id, UUID driverId);

    List<Route> findByDriverIdAndDayOrderByPlannedStart(UUID driverId, LocalDate day);

    @Query("from Route r where r.siteId = :siteId and r.day = :day order by r.id")
    List<Route> ofDay(UUID siteId, LocalDate day);

    /** The routes that the jobs are on now; not locked. */
    @Query(
            """
            select distinct a.routeId from Assignment a where a.jobId in :jobIds
            and a.status in (dev.peisong.dispatch.routes.Assignment.Status.OFFERED,
                             dev.peisong.dispatch.routes.Assignment.Status.ACCEPTED)""")
    List<UUID> activeRoutesOf(Collection<UUID> jobIds);

    @Query(
            """
            from Route r where r.shiftId in :shiftIds
            and r.status in (dev.peisong.dispatch.routes.RouteStatus.PUBLISHED,
                             dev.peisong.dispatch.routes.RouteStatus.DEPARTED)""")
    List<Route> liveOfShifts(Collection<UUID> shiftIds);

    /** The jobs that these routes have to do; neither is locked. */
    @Query(
            """
            select a.jobId from Assignment a where a.routeId in :routeIds
            and a.status in (dev.peisong.dispatch.routes.Assignment.Status.OFFERED,
                             dev.peisong.dispatch.routes.Assignment.Status.ACCEPTED)""")
    List<UUID> activeJobsOf(Collection<UUID> routeIds);
}
