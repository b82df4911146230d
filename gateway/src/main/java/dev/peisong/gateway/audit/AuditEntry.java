package dev.peisong.gateway.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of a tenant's audit.
 *
 * @param number from 1, without gaps
 * @param recordedAt to the microsecond, as the database keeps it
 * @param actor id of the user or credential, {@code system}, or {@code unknown}
 * @param subject whom or what it was done to
 * @param detail the rest, as JSON; never a secret, a password or a mistyped name
 */
record AuditEntry(
        UUID tenantId,
        long number,
        Instant recordedAt,
        String actor,
        String action,
        String subject,
        String detail) {

    /** SHA-256 of the entry before and every field of this one, each with its length. */
    byte[] sealedAfter(byte[] previousHash) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            out.write(previousHash);
            out.writeLong(tenantId.getMostSignificantBits());
            out.writeLong(tenantId.getLeastSignificantBits());
            out.writeLong(number);
            out.writeLong(recordedAt.getEpochSecond());
            out.writeInt(recordedAt.getNano());
            for (String field : new String[] {actor, action, subject, detail}) {
                byte[] text = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
