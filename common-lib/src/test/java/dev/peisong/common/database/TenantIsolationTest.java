package dev.peisong.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.common.probe.Note;
import dev.peisong.common.probe.Notes;
import dev.peisong.common.probe.ProbeTest;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Role;
import dev.peisong.common.tenancy.Scope;
import dev.peisong.common.tenancy.Tenancy;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ProbeTest
class TenantIsolationTest {
    private static final String COUNT = "SELECT count(*) FROM note";

    @Autowired Notes notes;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final UUID ours = UUID.randomUUID();
    private final UUID theirs = UUID.randomUUID();
    private final UUID merchant = UUID.randomUUID();
    private final Note note = new Note(UUID.randomUUID(), merchant, "leave at the door");

    @BeforeEach
    void ourNoteIsWritten() {
        Tenancy.runAsSystem(ours, () -> notes.save(note));
    }

    @Test
    void anotherTenantSeesNothingThroughHibernate() {
        Tenancy.runAsSystem(theirs, () -> assertThat(notes.findAll()).isEmpty());
        Tenancy.runAsSystem(theirs, () -> assertThat(notes.findById(note.id())).isEmpty());
        Tenancy.runAsSystem(ours, () -> assertThat(notes.findById(note.id())).isPresent());
    }

    @Test
    void anotherTenantSeesNothingThroughPlainSql() {
        assertThat(countAs(Caller.system(theirs))).isZero();
        assertThat(countAs(Caller.system(ours))).isOne();
    }

    @Test
    void nobodySeesNothingEvenOnAConnectionThatATenantUsed() {
        for (int i = 0; i < 20; i++) {
            assertThat(countAs(Caller.system(ours))).isOne();
            assertThat(transaction.<Long>execute(_ -> count())).isZero();
            assertThat(count()).isZero();
            assertNobodyIsAnnounced();
        }
    }

    @Test
    void aRolledBackTransactionLeavesNoTenantBehind() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(
                            () ->
                                    Tenancy.runAsSystem(
                                            ours,
                                            () ->
                                                    transaction.executeWithoutResult(
                                                            _ -> {
                                                                throw new IllegalStateException();
                                                            })))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(count()).isZero();
            assertNobodyIsAnnounced();
        }
    }

    @Test
    void aRowCannotBeWrittenForAnotherTenant() {
        assertThatThrownBy(
                        () ->
                                Tenancy.runAsSystem(
                                        theirs,
                                        () ->
                                                transaction.executeWithoutResult(
                                                        _ -> insertFor(ours))))
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage(
                        "ERROR: new row violates row-level security policy for table \"note\"");
    }

    @Test
    void aCallerSeesTheMerchantsAndSitesOfItsScope() {
        var clerk = Caller.of(ours, "clerk", Role.MERCHANT);
        assertThat(countAs(clerk)).isOne();
        assertThat(countAs(clerk.withMerchants(Scope.of(merchant, UUID.randomUUID())))).isOne();
        assertThat(countAs(clerk.withMerchants(Scope.of(UUID.randomUUID())))).isZero();
        assertThat(countAs(clerk.withMerchants(Scope.none()))).isZero();
        assertThat(countAs(clerk.withSites(Scope.of(UUID.randomUUID())))).isZero();
    }

    @Test
    void aTransactionDoesNotChangeItsCaller() {
        Tenancy.runAsSystem(
                ours,
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        assertThatThrownBy(
                                                        () -> Tenancy.runAsSystem(theirs, () -> {}))
                                                .hasMessageContaining(ours.toString())));
    }

    /** Each setting by itself: one that lingers must not hide behind another that does not. */
    private void assertNobodyIsAnnounced() {
        for (var setting : List.of("app.tenant", "app.merchants", "app.sites")) {
            var value =
                    jdbc.sql("SELECT coalesce(current_setting(?, true), '')")
                            .param(setting)
                            .query(String.class)
                            .single();
            assertThat(value).as(setting).isEmpty();
        }
    }

    private Long countAs(Caller caller) {
        return Tenancy.callAs(caller, () -> transaction.<Long>execute(_ -> count()));
    }

    private Long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }

    private void insertFor(UUID tenant) {
        jdbc.sql("INSERT INTO note (tenant_id, id, text) VALUES (?, ?, 'forged')")
                .params(tenant, UUID.randomUUID())
                .update();
    }
}
