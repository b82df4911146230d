package dev.peisong.common.web;

import dev.peisong.common.personal.MasterKeys;
import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Writes cursors for clients, signed for one list of one tenant, and reads them back. */
final class Cursors {
    private static final int MAC_BYTES = 16;
    private static final int MAX_LENGTH = 1000;
    private static final String BETWEEN = "\n";

    private final SecretKey key;

    Cursors(MasterKeys masters) {
        this.key = masters.derive(masters.current(), "peisong cursors");
    }

    String write(String list, Cursor cursor) {
        var content = String.join(BETWEEN, cursor.parts()).getBytes(StandardCharsets.UTF_8);
        var mac = sign(list, content);
        var signed = Arrays.copyOf(mac, MAC_BYTES + content.length);
        System.arraycopy(content, 0, signed, MAC_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The cursor, unless this list of this tenant never gave it out. */
    Optional<Cursor> read(String list, String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (signed.length < MAC_BYTES) {
            return Optional.empty();
        }
        var content = Arrays.copyOfRange(signed, MAC_BYTES, signed.length);
        var genuine = MessageDigest.isEqual(sign(list, content), Arrays.copyOf(signed, MAC_BYTES));
        return genuine ? Optional.of(parse(content)) : Optional.empty();
    }

    private static Cursor parse(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        return new Cursor(List.of(text.split(BETWEEN, -1)));
    }

    private byte[] sign(String list, byte[] content) {
        var tenant = Tenancy.find().map(Caller::tenantId).map(Object::toString).orElse("nobody");
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((tenant + BETWEEN + list + BETWEEN).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(content), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
