package dev.peisong.common.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.common.probe.ProbeTest;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ProbeTest
class PersonalDataTest {
    private static final String NAME = "王小明";

    @Autowired PersonalData personal;
    @Autowired PersonalKeyStore store;
    @Autowired MasterKeys masters;
    @Autowired TransactionTemplate transaction;
    @Autowired TestDatabase database;

    private final UUID tenant = UUID.randomUUID();

    @Test
    void whatIsSealedOpensAgainAndNamesItsKey() {
        var key = as(personal::newRecipientKey);
        var sealed = seal(key, "name", NAME);
        assertThat(sealed).startsWith("v1." + key + ".").doesNotContain(NAME);
        assertThat(open("name", sealed)).isEqualTo(NAME);
        assertThat(seal(key, "name", NAME)).isNotEqualTo(sealed);
    }

    @Test
    void aValueMovedToAnotherFieldRecipientOrTenantDoesNotOpen() {
        var key = as(personal::newRecipientKey);
        var other = as(personal::newRecipientKey);
        var sealed = seal(key, "name", NAME);
        assertThatThrownBy(() -> open("note", sealed)).isInstanceOf(IllegalArgumentException.class);
        var moved = sealed.replace(key.toString(), other.toString());
        assertThatThrownBy(() -> open("name", moved)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Tenancy.asSystem(UUID.randomUUID(), () -> personal.open("name", sealed)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain text", "v1..", "v2.a.b", "v1.a.b.c"})
    void whatIsNotSealedIsRefused(String text) {
        assertThatThrownBy(() -> open("name", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anErasedKeyIsGoneForEver() {
        var key = as(personal::newRecipientKey);
        var sealed = seal(key, "name", NAME);
        var kept = wrapped("recipient_key", WrappedKey.Kind.RECIPIENT, key);
        Tenancy.runAsSystem(tenant, () -> personal.erase(key));
        assertThat(open("name", sealed)).isNull();
        assertThatThrownBy(() -> seal(key, "name", NAME)).isInstanceOf(IllegalStateException.class);
        put(kept); // a late or repeated copy
        assertThat(open("name", sealed)).isNull();
        assertThat(rowsWith("wrapped IS NOT NULL AND key_id = '" + key + "'")).isZero();
    }

    @Test
    void copiedKeysOpenWhereTheyArriveInAnyOrder() {
        // Quietly: an announced key comes back over its topic and would be here too early.
        var owner = quietService(true);
        var key = as(owner::newRecipientKey);
        var sealed = as(() -> owner.seal(key, "name", NAME)).text();
        var recipientKey = wrapped("recipient_key", WrappedKey.Kind.RECIPIENT, key);
        var tenantKeyId = UUID.fromString(Sealed.parse(recipientKey.wrapped()).keyId());
        var tenantKey = wrapped("tenant_key", WrappedKey.Kind.TENANT, tenantKeyId);
        database.asSuperuser()
                .sql("DELETE FROM tenant_key WHERE tenant_id = ?")
                .param(tenant)
                .update();
        database.asSuperuser()
                .sql("DELETE FROM recipient_key WHERE tenant_id = ?")
                .param(tenant)
                .update();
        var copy = quietService(false);
        assertThat(openBy(copy, sealed)).isNull();
        put(recipientKey);
        assertThat(openBy(copy, sealed)).isNull();
        put(tenantKey);
        assertThat(openBy(copy, sealed)).isEqualTo(NAME);
        assertThatThrownBy(() -> as(copy::newRecipientKey)).hasMessageContaining("order-service");
    }

    @Test
    void aListIsOpenedWithOneRing() {
        var keys = List.of(as(personal::newRecipientKey), as(personal::newRecipientKey));
        var sealed = keys.stream().map(key -> seal(key, "name", NAME)).toList();
        var ring = as(() -> personal.keys(keys));
        assertThat(sealed).allSatisfy(s -> assertThat(ring.open("name", s)).contains(NAME));
    }

    @Test
    void aPhoneNumberIsFoundByHashesOfItsTenant() {
        var index = phone("+86 138-0013-8000");
        assertThat(phone("0086 13800138000")).isEqualTo(index);
        assertThat(phone("+86 139 0013 8000").whole()).isNotEqualTo(index.whole());
        assertThat(phone("+86 139 0013 8000").lastFour()).isEqualTo(index.lastFour());
        var elsewhere =
                Tenancy.asSystem(UUID.randomUUID(), () -> personal.phoneIndex("+86 138-0013-8000"));
        assertThat(elsewhere.orElseThrow().whole()).isNotEqualTo(index.whole());
        assertThat(elsewhere.orElseThrow().lastFour()).isNotEqualTo(index.lastFour());
    }

    @Test
    void nothingReadableIsStored() {
        var key = as(personal::newRecipientKey);
        seal(key, "name", NAME);
        var rows = jdbcAsSuperuser("SELECT wrapped FROM recipient_key WHERE tenant_id = ?");
        assertThat(rows).isNotEmpty().allSatisfy(w -> assertThat(w).startsWith("v1."));
    }

    @Test
    void aKeyMadeInARolledBackTransactionDoesNotExist() {
        var key =
                as(
                        () ->
                                transaction.execute(
                                        status -> {
                                            status.setRollbackOnly();
                                            return personal.newRecipientKey();
                                        }));
        assertThatThrownBy(() -> seal(key, "name", NAME)).isInstanceOf(IllegalStateException.class);
    }

    private PersonalData quietService(boolean ownsKeys) {
        var silent = new Silent();
        var keys = new TenantKeys(store, new KeyWrapping(masters), silent);
        return new PersonalData(store, keys, silent, transaction, Clock.systemUTC(), ownsKeys);
    }

    private WrappedKey wrapped(String table, WrappedKey.Kind kind, UUID key) {
        var text =
                jdbcAsSuperuser(
                                "SELECT wrapped FROM "
                                        + table
                                        + " WHERE tenant_id = ? AND key_id = '"
                                        + key
                                        + "'")
                        .getFirst();
        return new WrappedKey(kind, tenant, key, text);
    }

    private List<String> jdbcAsSuperuser(String sql) {
        return database.asSuperuser()
                .sql(sql)
                .param(tenant)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long rowsWith(String condition) {
        return database.asSuperuser()
                .sql("SELECT count(*) FROM recipient_key WHERE " + condition)
                .query(Long.class)
                .single();
    }

    private void put(WrappedKey key) {
        Tenancy.runAsSystem(tenant, () -> transaction.executeWithoutResult(_ -> store.put(key)));
    }

    private String seal(UUID key, String field, String text) {
        return as(() -> personal.seal(key, field, text)).text();
    }

    private @Nullable String open(String field, String sealed) {
        return Tenancy.asSystem(tenant, () -> personal.open(field, sealed)).orElse(null);
    }

    private @Nullable String openBy(PersonalData by, String sealed) {
        return Tenancy.asSystem(tenant, () -> by.open("name", sealed)).orElse(null);
    }

    private PhoneIndex phone(String number) {
        return as(() -> personal.phoneIndex(number)).orElseThrow();
    }

    private <T> T as(Supplier<T> work) {
        return Tenancy.asSystem(tenant, work::get);
    }

    private static final class Silent implements KeyAnnouncer {
        @Override
        public void announce(WrappedKey key) {}

        @Override
        public void announceErased(UUID tenantId, UUID keyId) {}
    }
}
