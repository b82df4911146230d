package dev.peisong.gateway.identity;

import dev.peisong.common.web.ProblemType;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with bcrypt, a few at a time: a hash takes a core for tens of milliseconds, and
 * a flood of sign-ins must leave some for everybody else.
 */
@Component
public class Passwords {
    /** bcrypt reads no further. */
    static final int MAX_BYTES = 72;

    static final int MIN_LENGTH = 8;

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);
    private final Semaphore cores =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    private final String nobodysHash = bcrypt.encode("nobody has this password");

    String hash(String password) {
        cores.acquireUninterruptibly();
        try {
            return bcrypt.encode(password);
        } finally {
            cores.release();
        }
    }

    /**
     * Hashes a new password.
     *
     * @param pointer where it stands in what was asked
     * @throws Refusal when it is too short, or longer than bcrypt reads
     */
    public String hashAcceptable(String password, String pointer) {
        if (!acceptable(password)) {
            throw Refusal.ofField(
                    ProblemType.INVALID_REQUEST,
                    pointer,
                    "weak-password",
                    "A password has %d characters or more and at most %d bytes"
                            .formatted(MIN_LENGTH, MAX_BYTES));
        }
        return hash(password);
    }

    /** Takes as long for nobody (null) as for somebody, so that time does not tell who exists. */
    boolean matches(String password, @Nullable String hash) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return false;
        }
        cores.acquireUninterruptibly();
        try {
            return bcrypt.matches(password, hash == null ? nobodysHash : hash) && hash != null;
        } finally {
            cores.release();
        }
    }

    /** Whether a new password is long enough, and not longer than bcrypt reads. */
    static boolean acceptable(String password) {
        return password.length() >= MIN_LENGTH
                && password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}
