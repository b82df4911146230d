package dev.peisong.order.intake;

import dev.peisong.common.messaging.Failures;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applies rows of imports in the background, on every replica, until there are none. */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int TRIES = 3;
    private static final int AT_A_TIME = 100;
    private static final Duration FORGETS_EVERY = Duration.ofHours(1);
    private static final String FORGET =
            "UPDATE import_row SET source = NULL WHERE source IS NOT NULL"
                    + " AND state <> 'PENDING' AND kept_until < :now";
    private static final String PENDING =
            """
            SELECT DISTINCT tenant_id, import_id, merchant_id FROM import_row
            WHERE state = 'PENDING' LIMIT 100""";

    private final JdbcClient relay;
    private final ApplyRow applyRow;
    private final Duration every;
    private final Clock clock;
    private Instant forgetsAt = Instant.MIN;
    private final Map<Row, Integer> failures = new ConcurrentHashMap<>();
    private @Nullable CountDownLatch stopped;

    ImportWorker(
            @Qualifier("relay") JdbcClient relay,
            ApplyRow applyRow,
            @Value("${peisong.imports.poll:500ms}") Duration every,
            Clock clock) {
        this.relay = relay;
        this.applyRow = applyRow;
        this.every = every;
        this.clock = clock;
    }

    private record Row(UUID importId, int number) {}

    private record Pending(UUID tenantId, UUID importId, UUID merchantId) {}

    @Override
    public synchronized void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("imports").start(() -> run(stop));
    }

    @Override
    public synchronized void stop() {
        if (stopped != null) {
            stopped.countDown();
            stopped = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stopped != null;
    }

    private void run(CountDownLatch stop) {
        try {
            boolean more;
            do {
                more = round(stop);
            } while (!stop.await(more ? 0 : every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A few rows of every import, so that a large one keeps no other waiting. */
    private boolean round(CountDownLatch stop) {
        boolean more = false;
        try {
            forget();
            List<Pending> all =
                    relay.sql(PENDING).query(new SimplePropertyRowMapper<>(Pending.class)).list();
            for (Pending pending : all) {
                var caller =
                        Caller.system(pending.tenantId())
                                .withMerchants(Scope.of(pending.merchantId()));
                more |= Tenancy.callAs(caller, () -> applySome(pending, stop));
            }
        } catch (RuntimeException e) {
            LOG.warn("Imports wait; they are tried again in {}", every, e);
            return false;
        }
        return more;
    }

    /** Refused rows are kept for repair for a while only: they hold what is personal. */
    private void forget() {
        Instant now = clock.instant();
        if (now.isAfter(forgetsAt)) {
            relay.sql(FORGET).param("now", now.atOffset(ZoneOffset.UTC)).update();
            forgetsAt = now.plus(FORGETS_EVERY);
        }
    }

    /** Whether there may be more to apply at once. */
    private boolean applySome(Pending pending, CountDownLatch stop) {
        for (int rows = 0; rows < AT_A_TIME && stop.getCount() > 0; rows++) {
            try {
                if (!applyRow.next(pending.importId(), pending.merchantId())) {
                    failures.keySet().removeIf(row -> row.importId().equals(pending.importId()));
                    return false;
                }
            } catch (ApplyRow.Failure e) {
                failed(pending, e);
            }
        }
        return true;
    }

    /** What fails with everything around it is tried for ever; a row that fails alone is not. */
    private void failed(Pending pending, ApplyRow.Failure e) {
        if (Failures.passes(e)) {
            throw e;
        }
        LOG.warn("Import {}: {}", pending.importId(), e.getMessage(), e);
        var row = new Row(pending.importId(), e.rowNumber());
        if (failures.merge(row, 1, Integer::sum) >= TRIES) {
            failures.remove(row);
            applyRow.giveUp(row.importId(), row.number());
        }
    }
}
