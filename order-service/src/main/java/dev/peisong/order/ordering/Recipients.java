package dev.peisong.order.ordering;

import dev.peisong.common.id.Ids;
import dev.peisong.common.personal.MasterKeys;
import dev.peisong.common.personal.TenantCipher;
import dev.peisong.common.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who receive: their data keys, and what is sealed under them. */
@Component
public class Recipients {
    private static final int LAST = 4;

    private final TenantCipher cipher;
    private final MasterKeys masters;

    Recipients(TenantCipher cipher, MasterKeys masters) {
        this.cipher = cipher;
        this.masters = masters;
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

    /** Keyed hashes to find a phone number by: of all its digits, and of the last four. */
    public Placement.PhoneIndex index(@Nullable String phone) {
        String digits = phone == null ? "" : phone.replaceAll("\\D", "");
        if (digits.length() < LAST) {
            return Placement.PhoneIndex.NONE;
        }
        return new Placement.PhoneIndex(
                hash("phone", digits), hash("phone end", digits.substring(digits.length() - LAST)));
    }

    private String hash(String what, String digits) {
        var key = masters.derive(masters.current(), what + " " + Tenancy.tenantId());
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(digits.getBytes(StandardCharsets.US_ASCII)), 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
