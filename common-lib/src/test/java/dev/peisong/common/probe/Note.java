package dev.peisong.common.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
public class Note {
    @Id private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private @Nullable UUID tenantId;

    @Column(name = "merchant_id")
    private @Nullable UUID merchantId;

    private String text;
    @Version private long version;

    @SuppressWarnings("NullAway.Init")
    protected Note() {}

    public Note(UUID id, @Nullable UUID merchantId, String text) {
        this.id = id;
        this.merchantId = merchantId;
        this.text = text;
    }

    public UUID id() {
        return id;
    }

    public String text() {
        return text;
    }

    public long version() {
        return version;
    }

    public void rewrite(String newText) {
        text = newText;
    }
}
