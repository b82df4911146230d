package dev.peisong.order.ordering;

import dev.peisong.common.id.Ids;
import dev.peisong.common.personal.TenantCipher;
import dev.peisong.common.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who receive: their data keys, and what is sealed under them. */
@Component
public class Recipients {
    private final TenantCipher cipher;

    Recipients(TenantCipher cipher) {
        this.cipher = cipher;
    }

    /** A key for a recipient that we have not met. */
    public UUID newKey() {
        return Ids.next();
    }

    public String seal(UUID keyId, String field, String plain) {
        return Base64.getEncoder()
                .encodeToString(
                        cipher.seal(
                                Tenancy.tenantId(),
                                keyId + field,
                                plain.getBytes(StandardCharsets.UTF_8)));
    }

    /** The plain text; null when there is none, or its key was destroyed. */
    public @Nullable String open(UUID keyId, String field, @Nullable String sealed) {
        if (sealed == null) {
            return null;
        }
        return new String(
                cipher.open(Tenancy.tenantId(), keyId + field, Base64.getDecoder().decode(sealed)),
                StandardCharsets.UTF_8);
    }

    /** Keyed hashes to find a phone number by. */
    public Placement.PhoneIndex index(@Nullable String phone) {
        return Placement.PhoneIndex.NONE;
    }
}
