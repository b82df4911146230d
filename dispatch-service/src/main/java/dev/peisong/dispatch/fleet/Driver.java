package dev.peisong.dispatch.fleet;

import dev.peisong.common.contract.DispatchEvent.DriverChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** Somebody who drives; the token of a driver carries this id. */
@Entity
public class Driver {
    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    private UUID siteId;
    private String code;
    private String displayName;

    @Column(columnDefinition = "varchar(60)[]")
    private List<String> skills;

    private boolean active;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Driver() {}

    Driver(UUID id, Terms terms) {
        this.id = id;
        this.siteId = terms.siteId();
        this.code = terms.code();
        this.displayName = terms.displayName();
        this.skills = List.copyOf(terms.skills());
        this.active = terms.active();
    }

    void change(Terms terms) {
        siteId = terms.siteId();
        code = terms.code();
        displayName = terms.displayName();
        skills = List.copyOf(terms.skills());
        active = terms.active();
    }

    DriverChanged changed() {
        return new DriverChanged(id, code, displayName, active);
    }

    /** What a person says of a driver. */
    record Terms(
            UUID siteId, String code, String displayName, List<String> skills, boolean active) {}

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return siteId;
    }

    public String code() {
        return code;
    }

    public String displayName() {
        return displayName;
    }

    /** Licences and training; a job is served where vehicle or driver has the skill. */
    public Set<String> skills() {
        return Set.copyOf(skills);
    }

    boolean active() {
        return active;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
