package dev.peisong.gateway.driver;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A phone that a driver signed in on. Its refresh tokens are numbered in generations. The newest
 * one that was ever presented is current; it may have got several successors, because an answer can
 * be lost in a dead zone and asked for again. The first successor that comes back becomes current.
 * Whatever is neither current nor a successor is spent: two parties hold the family.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual alone
record Device(
        UUID userId,
        String deviceId,
        UUID family,
        int generation,
        byte[] currentHash,
        @Nullable Instant revokedAt) {

    enum Presented {
        CURRENT,
        SUCCESSOR,
        SPENT
    }

    Presented judge(int tokenGeneration, byte[] tokenHash) {
        if (tokenGeneration == generation + 1) {
            return Presented.SUCCESSOR;
        }
        return tokenGeneration == generation && MessageDigest.isEqual(currentHash, tokenHash)
                ? Presented.CURRENT
                : Presented.SPENT;
    }
}
