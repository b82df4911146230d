package dev.peisong.order.ordering;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One SKU of an order, and where its units are. */
@Entity
@SuppressWarnings("UnusedVariable") // columns that queries read
@Table(name = "order_line")
public class OrderLine {
    @Id private UUID id;
    @TenantId private UUID tenantId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    private Order order;

    private int position;
    private String sku;
    private int quantity;
    private long unitWeightGrams;
    private long unitVolumeCubicCentimeters;
    @Embedded private Units units;

    @SuppressWarnings("NullAway.Init")
    protected OrderLine() {}

    @SuppressWarnings("NullAway.Init") // Hibernate sets the tenant
    OrderLine(Order order, int position, Placement.Line asked) {
        this.id = asked.lineId();
        this.order = order;
        this.position = position;
        this.sku = asked.sku();
        this.quantity = asked.quantity();
        this.unitWeightGrams = asked.unitWeightGrams();
        this.unitVolumeCubicCentimeters = asked.unitVolumeCubicCentimeters();
        this.units = Units.open(asked.quantity());
    }

    public UUID id() {
        return id;
    }

    public String sku() {
        return sku;
    }

    public int quantity() {
        return quantity;
    }

    public long unitWeightGrams() {
        return unitWeightGrams;
    }

    public long unitVolumeCubicCentimeters() {
        return unitVolumeCubicCentimeters;
    }

    public Units units() {
        return units;
    }

    void move(Bucket from, Bucket to, int count) {
        units = units.move(from, to, count);
    }
}
