package dev.peisong.common.probe;

import dev.peisong.common.tenancy.Tenancy;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface Notes extends JpaRepository<Note, UUID> {
    @Modifying
    @Query(
            value = "INSERT INTO note (tenant_id, id, text) VALUES (?1, ?2, 'two')",
            nativeQuery = true)
    void insert(UUID tenant, UUID id);

    default void insertAgain(UUID id) {
        insert(Tenancy.tenantId(), id);
    }
}
