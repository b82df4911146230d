package dev.peisong.gateway.identity;

import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.identity.CheckPassword.Verdict;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request of an identity that is answered with a problem. It knows what the domain's own
 * exception does not: who is not signed in, and how long to wait.
 */
public final class Refusal extends RuntimeException {
    private final ProblemType type;
    private final String code;
    private final String detail;
    private final @Nullable Duration retryAfter;
    private final @Nullable String pointer;

    public Refusal(ProblemType type, String detail) {
        this(type, type.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }

    /** Under a name of its own: {@code username-taken}. */
    public Refusal(ProblemType type, String code, String detail) {
        this(type, code, detail, null);
    }

    /** Of one field of the body. */
    public static Refusal ofField(ProblemType type, String pointer, String code, String detail) {
        return new Refusal(type, code, detail, null, pointer);
    }

    /** With how long to wait; null when waiting would not help. */
    public Refusal(ProblemType type, String code, String detail, @Nullable Duration retryAfter) {
        this(type, code, detail, retryAfter, null);
    }

    private Refusal(
            ProblemType type,
            String code,
            String detail,
            @Nullable Duration retryAfter,
            @Nullable String pointer) {
        super(code + ": " + detail);
        this.type = type;
        this.code = code;
        this.detail = detail;
        this.retryAfter = retryAfter;
        this.pointer = pointer;
    }

    /** Answers a failed sign-in. */
    public static Verdict.Accepted unlessAccepted(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted accepted -> accepted;
            case Verdict.Refused _ ->
                    throw new Refusal(
                            ProblemType.UNAUTHENTICATED,
                            "sign-in-refused",
                            "Organisation, user name or password is wrong");
            case Verdict.Locked it ->
                    throw new Refusal(
                            ProblemType.TOO_MANY_REQUESTS,
                            "sign-in-locked",
                            "Too many sign-ins failed: wait before the next",
                            it.retryAfter());
        };
    }

    ProblemType type() {
        return type;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }

    /** JSON pointer to the field at fault; null when it is none. */
    @Nullable String pointer() {
        return pointer;
    }

    /** Null when waiting would not help. */
    @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
