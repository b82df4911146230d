package dev.peisong.tracking.position;

import dev.peisong.common.database.DailyPartitions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the position writer while the service is up, and keeps its daily partitions. */
@Component
class PositionLoops implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PositionLoops.class);
    private static final int DAYS_KEPT = 30;
    private static final Duration STOP = Duration.ofSeconds(10);

    private final PositionWriter writer;
    private final DailyPartitions partitions;
    private final Clock clock;
    private volatile boolean running;
    private Thread thread = new Thread();

    PositionLoops(PositionWriter writer, @Qualifier("owner") JdbcClient owner, Clock clock) {
        this.writer = writer;
        this.clock = clock;
        this.partitions =
                new DailyPartitions(
                        owner, "position", DAYS_KEPT, day -> day + "T00:00:00Z", "false");
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("positions").start(this::run);
    }

    private void run() {
        var consumer = writer.open();
        try {
            while (running) {
                try {
                    writer.round(consumer);
                } catch (RuntimeException e) {
                    LOG.warn("Positions wait while something around them fails: {}", e.toString());
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    @Scheduled(initialDelay = 0, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void keepPartitions() {
        partitions.maintain(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            var _ = thread.join(STOP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
