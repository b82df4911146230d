package dev.peisong.dispatch.fleet;

import dev.peisong.common.contract.DispatchEvent.VehicleChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A vehicle of a home site, where its routes begin and end. */
@Entity
public class Vehicle {
    @Id private UUID id;
    @TenantId @Column private @Nullable UUID tenantId;
    private UUID siteId;
    private String code;
    @Embedded private Capacity capacity;
    @Embedded private Rates rates;

    @Column(columnDefinition = "varchar(60)[]")
    private List<String> skills;

    private boolean active;
    @Version private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected Vehicle() {}

    Vehicle(UUID id, Terms terms) {
        this.id = id;
        this.siteId = terms.siteId();
        this.code = terms.code();
        this.capacity = terms.capacity();
        this.rates = terms.rates();
        this.skills = List.copyOf(terms.skills());
        this.active = terms.active();
    }

    void change(Terms terms) {
        siteId = terms.siteId();
        code = terms.code();
        capacity = terms.capacity();
        rates = terms.rates();
        skills = List.copyOf(terms.skills());
        active = terms.active();
    }

    VehicleChanged changed() {
        return new VehicleChanged(id, code, siteId, active);
    }

    /** What a person says of a vehicle. */
    record Terms(
            UUID siteId,
            String code,
            Capacity capacity,
            Rates rates,
            List<String> skills,
            boolean active) {}

    public UUID id() {
        return id;
    }

    public UUID siteId() {
        return siteId;
    }

    public String code() {
        return code;
    }

    public Capacity capacity() {
        return capacity;
    }

    public Rates rates() {
        return rates;
    }

    public Set<String> skills() {
        return Set.copyOf(skills);
    }

    public boolean active() {
        return active;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
