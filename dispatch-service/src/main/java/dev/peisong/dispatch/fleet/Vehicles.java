package dev.peisong.dispatch.fleet;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Vehicles extends JpaRepository<Vehicle, UUID> {
    boolean existsByCodeAndIdNot(String code, UUID id);

    List<Vehicle> findByIdGreaterThanOrderById(UUID after, Limit limit);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Vehicle v where v.id = :id")
    Optional<Vehicle> lock(UUID id);
}
