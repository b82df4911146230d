package dev.peisong.common.personal;

import dev.peisong.common.id.Ids;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;

/** The tenants' keys, unwrapped once and then kept in memory: they are never erased. */
final class TenantKeys {
    private static final int MAX_KEPT = 10_000;

    private final PersonalKeyStore store;
    private final KeyWrapping wrapping;
    private final KeyAnnouncer announcer;
    private final Map<UUID, SecretKey> unwrapped = new ConcurrentHashMap<>();

    TenantKeys(PersonalKeyStore store, KeyWrapping wrapping, KeyAnnouncer announcer) {
        this.store = store;
        this.wrapping = wrapping;
        this.announcer = announcer;
    }

    /** A key by its id, unless it has not arrived. */
    Optional<SecretKey> find(UUID tenantId, UUID keyId) {
        var known = unwrapped.get(keyId);
        if (known != null) {
            return Optional.of(known);
        }
        return store.tenantKeys(tenantId).stream()
                .filter(kept -> kept.keyId().equals(keyId))
                .findFirst()
                .map(kept -> unwrap(tenantId, kept));
    }

    /** The key for new values. */
    Optional<Key> newest(UUID tenantId) {
        var keys = store.tenantKeys(tenantId);
        return keys.isEmpty() ? Optional.empty() : Optional.of(key(tenantId, keys.getLast()));
    }

    /** The key of hashes, which must not change when a new key is made. */
    Optional<Key> first(UUID tenantId) {
        var keys = store.tenantKeys(tenantId);
        return keys.isEmpty() ? Optional.empty() : Optional.of(key(tenantId, keys.getFirst()));
    }

    /** The key for new values, made when there is none. */
    Key newestOrMade(UUID tenantId) {
        return newest(tenantId).orElseGet(() -> make(tenantId));
    }

    /** Wraps what an older master key wrapped by the current one; how many there were. */
    int rewrap(UUID tenantId) {
        var stale =
                store.tenantKeys(tenantId).stream()
                        .filter(kept -> wrapping.isStale(kept.wrapped()))
                        .toList();
        stale.forEach(kept -> keep(tenantId, key(tenantId, kept)));
        return stale.size();
    }

    private Key make(UUID tenantId) {
        store.lockTenant(tenantId);
        return newest(tenantId)
                .orElseGet(() -> keep(tenantId, new Key(Ids.next(), KeyWrapping.newKey())));
    }

    private Key keep(UUID tenantId, Key key) {
        var wrapped = wrapping.wrapTenantKey(tenantId, key.id(), key.secret());
        store.put(wrapped);
        announcer.announce(wrapped);
        return key;
    }

    private Key key(UUID tenantId, PersonalKeyStore.Kept kept) {
        return new Key(kept.keyId(), unwrap(tenantId, kept));
    }

    private SecretKey unwrap(UUID tenantId, PersonalKeyStore.Kept kept) {
        if (unwrapped.size() > MAX_KEPT) {
            unwrapped.clear();
        }
        return unwrapped.computeIfAbsent(
                kept.keyId(), id -> wrapping.unwrapTenantKey(tenantId, id, kept.wrapped()));
    }

    /** An open key. */
    record Key(UUID id, SecretKey secret) {}
}
