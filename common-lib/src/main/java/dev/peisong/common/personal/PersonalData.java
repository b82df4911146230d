package dev.peisong.common.personal;

import dev.peisong.common.id.Ids;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Encrypts what identifies a person, under a key of that person's own. Destroying the key is what
 * erases the person, in tables, events and backups at once. All methods act for the bound caller's
 * tenant.
 */
public final class PersonalData {
    private final PersonalKeyStore store;
    private final TenantKeys tenantKeys;
    private final KeyAnnouncer announcer;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean ownsKeys;

    PersonalData(
            PersonalKeyStore store,
            TenantKeys tenantKeys,
            KeyAnnouncer announcer,
            TransactionTemplate transaction,
            Clock clock,
            boolean ownsKeys) {
        this.store = store;
        this.tenantKeys = tenantKeys;
        this.announcer = announcer;
        this.transaction = transaction;
        this.clock = clock;
        this.ownsKeys = ownsKeys;
    }

    /**
     * Makes the key of a recipient not met before.
     *
     * @throws IllegalStateException in a service that does not own the keys
     */
    public UUID newRecipientKey() {
        mustOwnKeys();
        return inTransaction(
                () -> {
                    var tenantId = Tenancy.tenantId();
                    var by = tenantKeys.newestOrMade(tenantId);
                    var wrapped =
                            KeyWrapping.wrapRecipientKey(
                                    tenantId,
                                    Ids.next(),
                                    KeyWrapping.newKey(),
                                    by.id(),
                                    by.secret());
                    store.put(wrapped);
                    announcer.announce(wrapped);
                    return wrapped.keyId();
                });
    }

    /** Destroys a recipient's key here and, by and by, everywhere. It may be repeated. */
    public void erase(UUID keyId) {
        mustOwnKeys();
        inTransaction(
                () -> {
                    store.erase(Tenancy.tenantId(), keyId, clock.instant());
                    announcer.announceErased(Tenancy.tenantId(), keyId);
                    return keyId;
                });
    }

    /**
     * Encrypts a field under a recipient's key.
     *
     * @param field its name, the same when it is opened: {@code phone}
     * @throws IllegalStateException when the key was erased or has not arrived
     */
    public Sealed seal(UUID keyId, String field, String text) {
        return keys(List.of(keyId)).seal(keyId, field, text);
    }

    /** As {@link #seal}; empty when the key was erased or has not arrived. */
    public Optional<Sealed> trySeal(UUID keyId, String field, String text) {
        var ring = keys(List.of(keyId));
        return ring.has(keyId) ? Optional.of(ring.seal(keyId, field, text)) : Optional.empty();
    }

    /** Whether a recipient's key was destroyed; false where it has not arrived yet. */
    public boolean isErased(UUID keyId) {
        return inTransaction(() -> store.isErased(Tenancy.tenantId(), keyId));
    }

    /** Opens one value: see {@link KeyRing#open}. For a list, take {@link #keys} once. */
    public Optional<String> open(String field, @Nullable String sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        var keyId = UUID.fromString(Sealed.parse(sealed).keyId());
        return keys(List.of(keyId)).open(field, sealed);
    }

    /** The keys of these recipients, as far as they are here, by one query. */
    public KeyRing keys(Collection<UUID> keyIds) {
        return inTransaction(
                () -> {
                    var tenantId = Tenancy.tenantId();
                    var open = new HashMap<UUID, SecretKey>();
                    store.recipientKeys(tenantId, keyIds)
                            .forEach(
                                    (id, wrapped) ->
                                            unwrap(tenantId, id, wrapped)
                                                    .ifPresent(key -> open.put(id, key)));
                    return new KeyRing(tenantId, open);
                });
    }

    /** Hashes to find a phone number by; empty where the tenant's key has not arrived. */
    public Optional<PhoneIndex> phoneIndex(String phone) {
        return inTransaction(
                () -> {
                    var tenantId = Tenancy.tenantId();
                    if (ownsKeys) {
                        tenantKeys.newestOrMade(tenantId);
                    }
                    return tenantKeys
                            .first(tenantId)
                            .map(key -> PhoneIndex.of(key.secret(), phone));
                });
    }

    /** Wraps the tenant's keys by the current master key; how many were wrapped by another. */
    public int rewrap() {
        mustOwnKeys();
        return inTransaction(() -> tenantKeys.rewrap(Tenancy.tenantId()));
    }

    private Optional<SecretKey> unwrap(UUID tenantId, UUID keyId, Sealed wrapped) {
        return tenantKeys
                .find(tenantId, UUID.fromString(wrapped.keyId()))
                .map(by -> KeyWrapping.unwrapRecipientKey(tenantId, keyId, wrapped, by));
    }

    private void mustOwnKeys() {
        if (!ownsKeys) {
            throw new IllegalStateException(
                    "order-service makes and erases keys; others copy them");
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }
}
