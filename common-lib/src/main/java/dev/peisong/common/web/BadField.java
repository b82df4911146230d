package dev.peisong.common.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;

/**
 * One thing wrong with a request.
 *
 * @param in where to look: body, query, path or header
 * @param pointer JSON pointer: {@code /lines/0/quantity} in a body, {@code /limit} in a query
 * @param code for programs, for ever the same: {@code unknown-field}
 */
public record BadField(String in, String pointer, String code, String detail) {

    static BadField inBody(String pointer, String code, String detail) {
        return new BadField("body", pointer, code, detail);
    }

    /** The problem that lists what is wrong. */
    public static ProblemDetail problem(List<BadField> errors) {
        var detail =
                errors.stream()
                        .limit(3)
                        .map(e -> "%s %s".formatted(e.place(), e.detail()))
                        .collect(Collectors.joining("; "));
        var problem = ProblemType.INVALID_REQUEST.because(detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    /** Turns a path of bean properties, {@code lines[0].quantity}, into a pointer. */
    static String pointer(String path) {
        return Arrays.stream(path.split("[.\\[\\]]+"))
                .filter(part -> !part.isEmpty())
                .map(part -> "/" + escape(part))
                .collect(Collectors.joining());
    }

    static String escape(String part) {
        return part.replace("~", "~0").replace("/", "~1");
    }

    private String place() {
        return pointer.isEmpty() ? "The " + in : pointer;
    }
}
