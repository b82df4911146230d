package dev.peisong.dispatch.fleet;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Vehicles extends JpaRepository<Vehicle, UUID> {
    boolean existsByCodeAndIdNot(String code, UUID id);

    /** In the order of their ids; null and empty words let everything pass. */
    @Query(
            """
            select x from Vehicle x where x.id > :after
            and (:siteId is null or x.siteId = :siteId)
            and (:active is null or x.active = :active)
            and locate(:words, lower(x.code)) > 0
            order by x.id""")
    List<Vehicle> search(
            @Nullable UUID siteId, @Nullable Boolean active, String words, UUID after, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Vehicle v where v.id = :id")
    Optional<Vehicle> lock(UUID id);
}
