package dev.peisong.common.web;

import dev.peisong.common.tenancy.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;

/**
 * A request that its caller may repeat.
 *
 * @param id digest of caller, path and key: what is the same request
 * @param fingerprint digest of query and body: whether it still asks the same
 */
@SuppressWarnings("ArrayRecordComponent") // digests, compared by MessageDigest.isEqual
record KeyedRequest(UUID tenantId, byte[] id, byte[] fingerprint) {

    static KeyedRequest of(Caller caller, HttpServletRequest request, String key, byte[] body) {
        var id = sha256();
        add(id, caller.subject());
        add(id, request.getRequestURI());
        add(id, key);
        var fingerprint = sha256();
        add(fingerprint, Objects.requireNonNullElse(request.getQueryString(), ""));
        return new KeyedRequest(caller.tenantId(), id.digest(), fingerprint.digest(body));
    }

    /** The advisory lock's number; two requests that share one by chance only wait in turn. */
    long lock() {
        return ByteBuffer.wrap(id).getLong() ^ tenantId.getLeastSignificantBits();
    }

    boolean asksFor(byte[] earlierFingerprint) {
        return MessageDigest.isEqual(fingerprint, earlierFingerprint);
    }

    private static void add(MessageDigest digest, String part) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
