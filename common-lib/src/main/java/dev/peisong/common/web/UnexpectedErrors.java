package dev.peisong.common.web;

import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Faults of ours: logged in full under an id, which is all that the client learns. */
final class UnexpectedErrors {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    private UnexpectedErrors() {}

    static ProblemDetail problem(Throwable e) {
        var id = report(e);
        var problem =
                ProblemType.INTERNAL_ERROR.because(
                        "It is logged under the id %s; please report it".formatted(id));
        problem.setProperty("errorId", id);
        return problem;
    }

    static UUID report(Throwable e) {
        var id = UUID.randomUUID();
        LOG.error("Request failed, error id {}", id, e);
        return id;
    }

    static boolean clientIsGone(Throwable e) {
        return e instanceof AsyncRequestNotUsableException
                || (e instanceof IOException
                        && String.valueOf(e.getMessage()).contains("roken pipe"));
    }
}
