package dev.peisong.common.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.peisong.common.contract.EventCodec;
import dev.peisong.common.contract.Topic;
import dev.peisong.common.personal.KeyAnnouncer;
import dev.peisong.common.personal.PersonalKeyStore;
import dev.peisong.common.personal.WrappedKey;
import dev.peisong.common.tenancy.Tenancy;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries wrapped data keys to every service over a compacted topic, keyed by the key. A tombstone
 * erases a recipient's key everywhere, and compaction forgets it on the broker.
 */
final class KeyTopic implements KeyAnnouncer {
    private final Outbox outbox;
    private final PersonalKeyStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeyTopic(Outbox outbox, PersonalKeyStore store, TransactionTemplate transaction, Clock clock) {
        this.outbox = outbox;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void announce(WrappedKey key) {
        String name = key.kind() + ":" + key.keyId();
        outbox.appendRaw(Topic.KEY, name, key.keyId(), EventCodec.write(key));
    }

    @Override
    public void announceErased(UUID tenantId, UUID keyId) {
        outbox.appendRaw(Topic.KEY, WrappedKey.Kind.RECIPIENT + ":" + keyId, keyId, null);
    }

    /**
     * Keeps or erases what a message says; may be repeated.
     *
     * @throws IllegalArgumentException when the message cannot be read
     */
    void take(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader("ce_tenant");
        if (header == null) {
            throw new IllegalArgumentException("a key without its tenant");
        }
        UUID tenant = UUID.fromString(new String(header.value(), UTF_8));
        Tenancy.runAsSystem(
                tenant, () -> transaction.executeWithoutResult(_ -> keepOrErase(tenant, message)));
    }

    private void keepOrErase(UUID tenant, ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            UUID keyId = UUID.fromString(message.key().substring(message.key().indexOf(':') + 1));
            store.erase(tenant, keyId, clock.instant());
        } else {
            store.put(EventCodec.read(message.value(), WrappedKey.class));
        }
    }
}
