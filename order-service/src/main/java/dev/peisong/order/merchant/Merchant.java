package dev.peisong.order.merchant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Somebody whose goods are delivered. One who is not active places no new orders. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "merchant")
public class Merchant {
    @Id private UUID id;
    @TenantId private @Nullable UUID tenantId;
    @Version private @Nullable Long revision;
    private String code;
    private String name;
    private boolean active = true;

    @SuppressWarnings("NullAway.Init")
    protected Merchant() {}

    Merchant(UUID id, String code, String name) {
        this.id = id;
        this.code = code;
        this.name = name;
    }

    void change(String newName, boolean nowActive) {
        name = newName;
        active = nowActive;
    }

    public UUID id() {
        return id;
    }

    public boolean isActive() {
        return active;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    long revision() {
        return revision == null ? 0 : revision;
    }
}
