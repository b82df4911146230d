package dev.peisong.inventory.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface Sites extends JpaRepository<Site, UUID> {

    Optional<Site> findByCode(String code);

    List<Site> findByCodeGreaterThanOrderByCode(String code, Limit limit);
}
