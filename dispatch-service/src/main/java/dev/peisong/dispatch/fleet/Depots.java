package dev.peisong.dispatch.fleet;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

public interface Depots extends JpaRepository<Depot, UUID> {
    List<Depot> findAllByOrderByCode();
}
