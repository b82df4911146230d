package dev.peisong.dispatch.fleet;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Drivers extends JpaRepository<Driver, UUID> {
    boolean existsByCodeAndIdNot(String code, UUID id);

    List<Driver> findByIdGreaterThanOrderById(UUID after, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Driver d where d.id = :id")
    Optional<Driver> lock(UUID id);
}
