package dev.peisong.common.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.probe.ProbeTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProbeTest
class DailyPartitionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    @Qualifier("owner")
    JdbcClient owner;

    private DailyPartitions partitions;

    @BeforeEach
    void aTableByDay() {
        partitions = new DailyPartitions(owner, "sighting", 7, LocalDate::toString, "false");
        owner.sql(
                        """
                        CREATE TABLE sighting (tenant_id uuid, at timestamptz,
                            PRIMARY KEY (tenant_id, at)) PARTITION BY RANGE (at)""")
                .update();
        owner.sql("CREATE TABLE sighting_default PARTITION OF sighting DEFAULT").update();
    }

    @AfterEach
    void noSuchTable() {
        owner.sql("DROP TABLE sighting").update();
    }

    @Test
    void everyDayAheadHasItsOwn() {
        partitions.maintain(TODAY);
        partitions.maintain(TODAY);

        sighted("2026-03-02T12:00Z");
        sighted("2026-03-05T12:00Z");

        assertThat(rowsIn("sighting_d20260302")).isOne();
        assertThat(rowsIn("sighting_d20260305")).isOne();
    }

    @Test
    void rowsThatCameBeforeTheirDayAreBroughtAlong() {
        sighted("2026-03-01T23:59Z");
        sighted("2026-03-02T12:00Z");

        partitions.maintain(TODAY);

        assertThat(rowsIn("sighting_d20260302")).isOne();
        assertThat(rowsIn("sighting_default")).isOne();
        sighted("2026-03-03T12:00Z");
        assertThat(rowsIn("sighting_d20260303")).isOne();
    }

    @Test
    void whatIsOldIsDropped() {
        partitions.maintain(TODAY);
        sighted("2026-03-02T12:00Z");

        partitions.maintain(TODAY.plusDays(8));

        assertThat(rowsIn("sighting")).isZero();
    }

    private void sighted(String at) {
        owner.sql("INSERT INTO sighting VALUES (?, ?::timestamptz)")
                .params(UUID.randomUUID(), at)
                .update();
    }

    private long rowsIn(String table) {
        return owner.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
