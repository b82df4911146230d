package dev.peisong.order.intake;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applies rows of imports in the background, on every replica, until there are none. */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int TRIES = 3;
    private static final String PENDING =
            """
            SELECT DISTINCT tenant_id, import_id, merchant_id FROM import_row
            WHERE state = 'PENDING' LIMIT 100""";

    private final JdbcClient relay;
    private final ApplyRow applyRow;
    private final Duration every;
    private @Nullable CountDownLatch stopped;

    ImportWorker(
            @Qualifier("relay") JdbcClient relay,
            ApplyRow applyRow,
            @Value("${peisong.imports.poll:500ms}") Duration every) {
        this.relay = relay;
        this.applyRow = applyRow;
        this.every = every;
    }

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
            do {
                round(stop);
            } while (!stop.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(CountDownLatch stop) {
        try {
            List<Pending> all =
                    relay.sql(PENDING).query(new SimplePropertyRowMapper<>(Pending.class)).list();
            for (Pending pending : all) {
                var caller =
                        Caller.system(pending.tenantId())
                                .withMerchants(Scope.of(pending.merchantId()));
                Tenancy.runAs(caller, () -> apply(pending, stop));
            }
        } catch (RuntimeException e) {
            LOG.warn("Imports wait; they are tried again in {}", every, e);
        }
    }

    private void apply(Pending pending, CountDownLatch stop) {
        int failures = 0;
        while (stop.getCount() > 0) {
            try {
                if (!applyRow.next(pending.importId(), pending.merchantId())) {
                    return;
                }
                failures = 0;
            } catch (DataIntegrityViolationException | IllegalStateException e) {
                LOG.warn("A row of import {} could not be applied", pending.importId(), e);
                if (++failures == TRIES) {
                    applyRow.giveUp(pending.importId());
                    failures = 0;
                }
            }
        }
    }
}
