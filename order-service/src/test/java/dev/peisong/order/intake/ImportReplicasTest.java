package dev.peisong.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.order.OrderServiceTest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several replicas work on one import, and die or fall asleep in the middle of a row. */
class ImportReplicasTest extends OrderServiceTest {
    private static final int ROWS = 60;

    @Autowired ImportWorker own;
    @Autowired ApplyRow applyRow;
    @Autowired JdbcClient jdbc;

    @Autowired
    @Qualifier("relay")
    JdbcClient relay;

    private final CountDownLatch asleep = new CountDownLatch(1);
    private final CountDownLatch woken = new CountDownLatch(1);
    private final AtomicInteger sleepersBackend = new AtomicInteger();
    private List<ImportWorker> replicas = List.of();

    @BeforeEach
    void twoReplicas() {
        own.stop();
        placed("before"); // the tenant has its key
        var pause = Duration.ofMillis(50);
        replicas =
                List.of(
                        new ImportWorker(relay, applyRow, pause, Clock.systemUTC()),
                        new ImportWorker(relay, applyRow, pause, Clock.systemUTC()));
    }

    @AfterEach
    void asBefore() {
        woken.countDown();
        replicas.forEach(ImportWorker::stop);
        own.start();
    }

    @Test
    void everyRowIsAppliedOnce() {
        UUID id = imported();
        replicas.forEach(ImportWorker::start);
        assertAllApplied(id);
    }

    @Test
    void whoDiesInTheMiddleOfARowHasDoneNothingOfIt() {
        UUID id = imported();
        var killed = new AtomicInteger();
        whileNoOrderCanBeWritten(
                () -> {
                    replicas.forEach(ImportWorker::start);
                    await().atMost(Duration.ofSeconds(20)).until(() -> blocked().size() == 2);
                    blocked().forEach(pid -> killed.addAndGet(kill(pid)));
                });
        assertThat(killed).hasValue(2);
        assertAllApplied(id);
    }

    @Test
    void whatAReplicaHadBegunThatSleptIsTakenOver() throws Exception {
        UUID id = imported();
        var sleeper = CompletableFuture.runAsync(() -> applyAndSleep(id));
        asleep.await();
        replicas.forEach(ImportWorker::start);
        await().atMost(Duration.ofSeconds(30)).until(() -> pending(id) == 1);
        assertThat(orders()).isEqualTo(ROWS - 1);

        kill(sleepersBackend.get()); // as PostgreSQL does with a client that is gone
        assertAllApplied(id);
        woken.countDown();
        assertThatThrownBy(sleeper::join).hasRootCauseInstanceOf(Exception.class);
        assertAllApplied(id);
    }

    @Test
    void aReplicaThatWakesInTimeFinishesItsRow() throws Exception {
        UUID id = imported();
        var sleeper = CompletableFuture.runAsync(() -> applyAndSleep(id));
        asleep.await();
        replicas.forEach(ImportWorker::start);
        await().atMost(Duration.ofSeconds(30)).until(() -> pending(id) == 1);
        woken.countDown();
        sleeper.join();
        assertAllApplied(id);
    }

    @Test
    void aRowThatFailsByItselfIsGivenUpAndNoOther() {
        UUID id = imported();
        database.asSuperuser()
                .sql(
                        "UPDATE orders.import_row SET body = 'no'::bytea WHERE import_id = ? AND"
                                + " row_number = 7")
                .param(id)
                .update();
        replicas.forEach(ImportWorker::start);
        await().atMost(Duration.ofSeconds(30)).until(() -> pending(id) == 0);
        assertThat(orders()).isEqualTo(ROWS - 1);
        var refused = api().get("/api/v1/imports/" + id + "/rows?state=REFUSED").json();
        assertThat(refused.path("items").size()).isOne();
        assertThat(refused.path("items").path(0).path("rowNumber").asInt()).isEqualTo(7);
        assertThat(refused.path("items").path(0).path("reason").asString()).isEqualTo("failed");
    }

    private UUID imported() {
        var rows =
                IntStream.range(0, ROWS)
                        .mapToObj(i -> order("row-" + i).replaceAll("\\s*\n\\s*", ""))
                        .collect(Collectors.joining("\n"));
        var answer =
                api().with("Content-Type", "application/x-ndjson")
                        .post("/api/v1/imports?merchantId=" + merchant, rows)
                        .expect(202);
        return UUID.fromString(answer.json().path("id").asString());
    }

    /** Claims a row, places its order, and does not come to commit. */
    private void applyAndSleep(UUID id) {
        Tenancy.runAsSystem(
                tenant,
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    sleepersBackend.set(backend());
                                    assertThat(applyRow.next(id, merchant)).isTrue();
                                    asleep.countDown();
                                    pause(woken);
                                }));
    }

    private static void pause(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int backend() {
        return jdbc.sql("SELECT pg_backend_pid()").query(Integer.class).single();
    }

    /** An order points at its merchant, whose row is held. */
    private void whileNoOrderCanBeWritten(Runnable work) {
        Tenancy.runAsSystem(
                tenant,
                () ->
                        transaction.executeWithoutResult(
                                _ -> {
                                    jdbc.sql("SELECT id FROM merchant WHERE id = ? FOR UPDATE")
                                            .param(merchant)
                                            .query(UUID.class)
                                            .single();
                                    work.run();
                                }));
    }

    private List<Integer> blocked() {
        return database.asSuperuser()
                .sql(
                        """
                        SELECT pid FROM pg_stat_activity WHERE datname = current_database()
                        AND wait_event_type = 'Lock'""")
                .query((row, _) -> row.getInt(1))
                .list();
    }

    private int kill(int pid) {
        return database.asSuperuser()
                        .sql("SELECT pg_terminate_backend(?)")
                        .param(pid)
                        .query(Boolean.class)
                        .single()
                ? 1
                : 0;
    }

    private void assertAllApplied(UUID id) {
        await().atMost(Duration.ofSeconds(30)).until(() -> pending(id) == 0);
        var progress = api().get("/api/v1/imports/" + id).expect(200).json();
        assertThat(progress.path("ordered").asInt()).isEqualTo(ROWS);
        assertThat(orders()).isEqualTo(ROWS);
        assertThat(count("outbox WHERE type = 'order.placed.v1' AND")).isEqualTo(ROWS + 1);
        assertThat(count("recipient_key WHERE")).isEqualTo(ROWS + 1);
    }

    private long pending(UUID id) {
        return api().get("/api/v1/imports/" + id).json().path("pending").asLong();
    }

    private long orders() {
        return count("orders WHERE external_reference <> 'before' AND");
    }

    private long count(String what) {
        return database.asSuperuser()
                .sql("SELECT count(*) FROM %s tenant_id = ?".formatted(what))
                .param(tenant)
                .query(Long.class)
                .single();
    }
}
