package dev.peisong.gateway.identity;

import dev.peisong.common.web.ProblemType;
import dev.peisong.gateway.identity.CheckPassword.Verdict;
import java.time.Duration;
import org.springframework.web.ErrorResponseException;

/** A request that is answered with a problem. */
public final class Refusal extends ErrorResponseException {

    public Refusal(ProblemType type, String detail) {
        super(type.status(), type.because(detail), null);
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
            case Verdict.Locked it -> throw locked(it.retryAfter());
        };
    }

    private static Refusal locked(Duration retryAfter) {
        var refusal =
                new Refusal(
                        ProblemType.TOO_MANY_REQUESTS,
                        "sign-in-locked",
                        "Too many sign-ins failed: wait before the next");
        refusal.getHeaders().set("Retry-After", Long.toString(retryAfter.toSeconds() + 1));
        return refusal;
    }

    /** Under a name of its own: {@code username-taken}. */
    public Refusal(ProblemType type, String code, String detail) {
        super(type.status(), type.because(code, detail), null);
    }
}
