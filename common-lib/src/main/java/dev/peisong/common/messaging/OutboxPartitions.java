package dev.peisong.common.messaging;

import dev.peisong.common.id.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a partition of the outbox for each day ahead and drops days past their use, as the owner
 * role. A day that still holds unsent rows stays.
 */
final class OutboxPartitions {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxPartitions.class);
    private static final int DAYS_AHEAD = 3;
    private static final int DAYS_KEPT = 7;
    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String PREFIX = "outbox_d";

    private final JdbcClient owner;
    private final Clock clock;

    OutboxPartitions(JdbcClient owner, Clock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    void maintain() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            create(today.plusDays(day));
        }
        existing().stream()
                .filter(name -> dayOf(name).isBefore(today.minusDays(DAYS_KEPT)))
                .forEach(this::drop);
    }

    private void create(LocalDate day) {
        String name = PREFIX + SUFFIX.format(day);
        if (existing().contains(name)) {
            return;
        }
        owner.sql(
                        "CREATE TABLE IF NOT EXISTS %s PARTITION OF outbox FOR VALUES FROM ('%s') TO ('%s')"
                                .formatted(name, bound(day), bound(day.plusDays(1))))
                .update();
        owner.sql("SELECT secure_partition('%s')".formatted(name)).query().listOfRows();
    }

    private void drop(String name) {
        Boolean unsent =
                owner.sql("SELECT EXISTS (SELECT 1 FROM %s WHERE sent_at IS NULL)".formatted(name))
                        .query(Boolean.class)
                        .single();
        if (unsent) {
            LOG.error("{} is older than {} days and holds unsent events", name, DAYS_KEPT);
        } else {
            owner.sql("DROP TABLE " + name).update();
        }
    }

    private List<String> existing() {
        return owner.sql(
                        """
                        SELECT c.relname FROM pg_inherits i
                        JOIN pg_class c ON c.oid = i.inhrelid
                        JOIN pg_class p ON p.oid = i.inhparent
                        JOIN pg_namespace n ON n.oid = p.relnamespace
                        WHERE p.relname = 'outbox' AND n.nspname = current_schema()
                          AND c.relname LIKE 'outbox\\_d%' AND c.relname <> 'outbox_default'""")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static LocalDate dayOf(String name) {
        return LocalDate.parse(name.substring(PREFIX.length()), SUFFIX);
    }

    private static String bound(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Ids.firstAt(start).toString();
    }
}
