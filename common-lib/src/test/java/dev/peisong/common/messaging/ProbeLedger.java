package dev.peisong.common.messaging;

import dev.peisong.common.contract.Envelope;
import dev.peisong.common.contract.OrderEvent.OrderCancelled;
import dev.peisong.common.contract.StockEvent.StockReleased;
import dev.peisong.common.contract.Topic;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Writes down what it was told, and needs released stock for some of it. */
@TestConfiguration
class ProbeLedger {
    final AtomicBoolean isBroken = new AtomicBoolean();
    private final Map<String, Runnable> mishaps = new ConcurrentHashMap<>();
    private final Map<String, Integer> told = new ConcurrentHashMap<>();
    @Autowired JdbcClient jdbc;

    /** Happens once, when that was written and is not committed yet. */
    void onceWritten(String what, Runnable mishap) {
        mishaps.put(what, mishap);
    }

    /** How often the handler was told, whatever became of it. */
    int timesTold(UUID tenant, String what) {
        return told.getOrDefault(tenant + what, 0);
    }

    @Bean
    EventHandler ledgerHandler() {
        return new EventHandler() {
            @Override
            public String name() {
                return "probe.ledger";
            }

            @Override
            public Set<Topic> topics() {
                return Set.of(Topic.ORDER, Topic.STOCK);
            }

            @Override
            public void handle(Envelope envelope) {
                switch (envelope.event()) {
                    case OrderCancelled e -> write(envelope.tenantId(), e.reason());
                    case StockReleased _ -> write(envelope.tenantId(), "released");
                    default -> {}
                }
            }
        };
    }

    /** A request that says an event. */
    @RestController
    static class Cancellations {
        private final Outbox outbox;

        Cancellations(Outbox outbox) {
            this.outbox = outbox;
        }

        @PostMapping("/api/v1/probe/cancellations/{order}")
        @Transactional
        public void cancel(@PathVariable UUID order, @RequestParam String reason) {
            outbox.append(new OrderCancelled(order, reason, null), order, order);
        }
    }

    private void write(UUID tenant, String what) {
        told.merge(tenant + what, 1, Integer::sum);
        if (isBroken.get()) {
            throw new IllegalStateException("the ledger is broken");
        }
        if (what.equals("needs stock") && !isWritten("released")) {
            throw new NotYetException("released stock");
        }
        jdbc.sql("INSERT INTO effect (tenant_id, what) VALUES (:tenant, :what)")
                .param("tenant", tenant)
                .param("what", what)
                .update();
        @Nullable Runnable mishap = mishaps.remove(what);
        if (mishap != null) {
            mishap.run();
        }
    }

    private boolean isWritten(String what) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM effect WHERE what = :what)")
                .param("what", what)
                .query(Boolean.class)
                .single();
    }
}
