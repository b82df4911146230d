package dev.peisong.inventory;

import dev.peisong.common.contract.DomainEvent;
import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.OrderEvent;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.geo.GeoPoint;
import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.TestDatabase;
import dev.peisong.inventory.stock.Goods;
import dev.peisong.inventory.stock.Ledger;
import dev.peisong.inventory.stock.Movement;
import dev.peisong.inventory.stock.MovementReason;
import dev.peisong.inventory.stock.Occasion;
import dev.peisong.inventory.stock.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A tenant with a merchant, sites and SKUs of its own, and a direct way into the reactions. */
final class Scene {
    final UUID tenant = UUID.randomUUID();
    final UUID merchant = UUID.randomUUID();
    private final Map<String, UUID> skus = new HashMap<>();
    private final Tools tools;
    private final JdbcClient rows;

    /** What a scene works with. */
    @TestComponent
    record Tools(
            OrderReactions orders,
            DispatchReactions dispatch,
            Ledger ledger,
            TransactionTemplate transaction,
            TestDatabase database) {
        @Autowired
        Tools {}
    }

    Scene(Tools tools) {
        this.tools = tools;
        this.rows = tools.database().asSuperuser();
    }

    UUID site(String code, GeoPoint point) {
        UUID id = Ids.next();
        rows.sql(
                        """
                        INSERT INTO site (tenant_id, id, code, name, latitude, longitude, zone,
                            business_day_start, scans, active, version)
                        VALUES (?, ?, ?, ?, ?, ?, 'Europe/Helsinki', '04:00', true, true, 0)""")
                .params(tenant, id, code, code, point.latitude(), point.longitude())
                .update();
        return id;
    }

    UUID sku(String code) {
        UUID id = Ids.next();
        rows.sql(
                        """
                        INSERT INTO sku (tenant_id, id, merchant_id, code, name, weight_grams,
                            volume_cubic_centimeters, handling_class, active, version)
                        VALUES (?, ?, ?, ?, ?, 500, 1000, 'NORMAL', true, 0)""")
                .params(tenant, id, merchant, code, code)
                .update();
        skus.put(code, id);
        return id;
    }

    /** Goods come in from the supplier. */
    void receive(UUID siteId, String sku, int units) {
        UUID skuId = skus.get(sku);
        if (skuId == null) {
            throw new IllegalArgumentException(sku);
        }
        var movement =
                new Movement(
                        Goods.sellable(skuId, merchant),
                        units,
                        Place.supplierOf(siteId),
                        Place.bin(siteId),
                        MovementReason.RECEIVED,
                        null);
        Instant now = Asked.MORNING;
        var occasion = new Occasion(siteId, LocalDate.of(2026, 3, 2), null, null, "test", now, now);
        inTransaction(() -> tools.ledger().post(occasion, List.of(movement)));
    }

    /** As the messaging would: in one transaction, for the tenant, as the platform. */
    void happens(DomainEvent event) {
        happens(event, Asked.MORNING);
    }

    void happens(DomainEvent event, Instant saidAt) {
        UUID id = Ids.next();
        var envelope =
                new Envelope(
                        id,
                        EventCodec.typeOf(event),
                        Topic.of(event),
                        tenant,
                        id,
                        id,
                        1,
                        1,
                        saidAt,
                        null,
                        event);
        inTransaction(
                () -> {
                    if (event instanceof OrderEvent) {
                        tools.orders().handle(envelope);
                    } else {
                        tools.dispatch().handle(envelope);
                    }
                });
    }

    void inTransaction(Runnable work) {
        Tenancy.runAsSystem(
                tenant, () -> tools.transaction().executeWithoutResult(_ -> work.run()));
    }

    /** Rows of this tenant; the query has the tenant as {@code :tenant}. */
    JdbcClient.StatementSpec query(String sql) {
        return rows.sql(sql).param("tenant", tenant);
    }

    long count(String sql) {
        return query(sql).query(Long.class).single();
    }

    /** How many events of this type the tenant's outbox holds. */
    long said(String type) {
        return query("SELECT count(*) FROM outbox WHERE tenant_id = :tenant AND type = :type")
                .param("type", type)
                .query(Long.class)
                .single();
    }
}
