package dev.peisong.dispatch.planning;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface Plans extends JpaRepository<Plan, UUID> {

    List<Plan> findTop50BySiteIdAndDayOrderByIdDesc(UUID siteId, LocalDate day);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Plan p where p.id = :id")
    Optional<Plan> lock(UUID id);
}
