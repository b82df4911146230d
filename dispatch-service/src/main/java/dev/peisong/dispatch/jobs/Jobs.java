package dev.peisong.dispatch.jobs;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Jobs extends JpaRepository<Job, UUID> {

    boolean existsByLegId(UUID legId);

    @Query("select j.id from Job j where j.shipmentId = :shipmentId order by j.id")
    List<UUID> idsOfShipment(UUID shipmentId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Job j where j.id = :id")
    Optional<Job> lock(UUID id);

    /** Locked in the order of their ids, as everyone locks them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Job j where j.id in :ids order by j.id")
    List<Job> lockAll(Collection<UUID> ids);

    /** What a plan of the site may look at, whether it can be planned or not. */
    @Query(
            """
            from Job j where j.siteId = :siteId
            and j.status in (dev.peisong.dispatch.jobs.JobStatus.OPEN,
                             dev.peisong.dispatch.jobs.JobStatus.WAITING)
            order by j.id""")
    List<Job> toPlan(UUID siteId);

    /** Whether any parcel is aboard on that route. */
    @Query(
            """
            select count(p) > 0 from JobParcel p where p.routeId = :routeId
            and p.custody = dev.peisong.dispatch.jobs.Custody.ABOARD""")
    boolean anyAboard(UUID routeId);

    /** Jobs with parcels aboard on that route, whether they are on its list or not. */
    @Query(
            """
            select distinct j.id from Job j join j.parcels p where p.routeId = :routeId
            and p.custody = dev.peisong.dispatch.jobs.Custody.ABOARD""")
    List<UUID> idsAboard(UUID routeId);
}
