package dev.peisong.common.database;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps a partition of a table for each day ahead and drops days past their use, as the owner role:
 * old rows cost one DROP instead of a DELETE that bloats.
 */
public final class DailyPartitions {
    private static final Logger LOG = LoggerFactory.getLogger(DailyPartitions.class);
    private static final int DAYS_AHEAD = 3;

    /** Whoever waits for a lock makes others wait behind it, so give up soon and try next time. */
    private static final String LOCK_TIMEOUT = "2s";

    private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

    private final JdbcClient owner;
    private final String table;
    private final int daysKept;
    private final Function<LocalDate, String> bound;
    private final String stillNeeded;

    /**
     * @param bound the first value of a day, as SQL text
     * @param stillNeeded condition of rows that keep their day from being dropped, or {@code false}
     */
    public DailyPartitions(
            JdbcClient owner,
            String table,
            int daysKept,
            Function<LocalDate, String> bound,
            String stillNeeded) {
        this.owner = owner;
        this.table = table;
        this.daysKept = daysKept;
        this.bound = bound;
        this.stillNeeded = stillNeeded;
    }

    /**
     * Creates what is missing and drops what is old; any replica may, and more than one at once.
     */
    public void maintain(LocalDate today) {
        List<String> existing = existing();
        for (int day = 0; day <= DAYS_AHEAD; day++) {
            LocalDate date = today.plusDays(day);
            if (!existing.contains(nameOf(date))) {
                create(date);
            }
        }
        existing.stream()
                .filter(name -> dayOf(name).isBefore(today.minusDays(daysKept)))
                .forEach(this::drop);
    }

    /**
     * Attached rather than created in place: that lets writers go on, where CREATE … PARTITION OF
     * waits for open transactions and makes every later one wait behind it. Rows that came before
     * their day had a partition lie in the default one, and are brought along.
     */
    private void create(LocalDate day) {
        owner.sql(
                        """
                        DO $$ DECLARE key name; BEGIN
                            PERFORM pg_advisory_xact_lock(hashtext('%1$s'));
                            PERFORM set_config('lock_timeout', '%2$s', true);
                            IF NOT EXISTS (SELECT FROM pg_inherits i
                                WHERE i.inhrelid = to_regclass('%1$s')) THEN
                                CREATE TABLE IF NOT EXISTS %1$s (LIKE %3$s INCLUDING ALL);
                                PERFORM secure_partition('%1$s');
                                SELECT a.attname INTO STRICT key
                                    FROM pg_partitioned_table p JOIN pg_attribute a
                                    ON a.attrelid = p.partrelid AND a.attnum = p.partattrs[0]
                                    WHERE p.partrelid = to_regclass('%3$s');
                                LOCK TABLE %3$s_default IN ACCESS EXCLUSIVE MODE;
                                EXECUTE format('WITH early AS (DELETE FROM %3$s_default
                                    WHERE %%1$I >= %%2$L AND %%1$I < %%3$L RETURNING *)
                                    INSERT INTO %1$s SELECT * FROM early', key, '%4$s', '%5$s');
                                ALTER TABLE %3$s ATTACH PARTITION %1$s
                                    FOR VALUES FROM ('%4$s') TO ('%5$s');
                            END IF;
                        END $$"""
                                .formatted(
                                        nameOf(day),
                                        LOCK_TIMEOUT,
                                        table,
                                        bound.apply(day),
                                        bound.apply(day.plusDays(1))))
                .update();
    }

    private void drop(String name) {
        boolean needed =
                owner.sql("SELECT EXISTS (SELECT 1 FROM %s WHERE %s)".formatted(name, stillNeeded))
                        .query(Boolean.class)
                        .single();
        if (needed) {
            LOG.error("{} is past its {} days but holds rows that are needed", name, daysKept);
        } else {
            owner.sql(
                            """
                            DO $$ BEGIN
                                PERFORM set_config('lock_timeout', '%s', true);
                                DROP TABLE IF EXISTS %s;
                            END $$"""
                                    .formatted(LOCK_TIMEOUT, name))
                    .update();
        }
    }

    private List<String> existing() {
        return owner.sql(
                        """
                        SELECT c.relname FROM pg_inherits i
                        JOIN pg_class c ON c.oid = i.inhrelid
                        WHERE i.inhparent = to_regclass(:table) AND c.relname ~ '_d[0-9]{8}$'""")
                .param("table", table)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String nameOf(LocalDate day) {
        return table + "_d" + SUFFIX.format(day);
    }

    private LocalDate dayOf(String name) {
        return LocalDate.parse(name.substring(table.length() + 2), SUFFIX);
    }
}
