package dev.peisong.tracking.position;

import dev.peisong.common.database.DailyPartitions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps a partition of fixes for each day, made ahead and dropped when it is old. */
@Component
class PositionPartitions {
    private static final int DAYS_KEPT = 30;

    private final DailyPartitions partitions;
    private final Clock clock;

    PositionPartitions(@Qualifier("owner") JdbcClient owner, Clock clock) {
        this.clock = clock;
        this.partitions =
                new DailyPartitions(
                        owner, "position", DAYS_KEPT, day -> day + "T00:00:00Z", "false");
    }

    @Scheduled(initialDelay = 0, fixedDelay = 6, timeUnit = TimeUnit.HOURS)
    void maintain() {
        partitions.maintain(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
