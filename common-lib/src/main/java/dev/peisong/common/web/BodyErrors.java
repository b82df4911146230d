package dev.peisong.common.web;

import dev.peisong.common.domain.DomainException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where a body could not be read and why, without a word of Java. */
final class BodyErrors {
    private static final Pattern DOUBLED = Pattern.compile("^Duplicate .*\"(.*)\"");

    private BodyErrors() {}

    static BadField of(JacksonException e) {
        var pointer = pointer(e.getPath());
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknown(pointer, unknown);
            case ValueInstantiationException refused -> refused(pointer, refused);
            case InvalidTypeIdException _ ->
                    BadField.inBody(pointer, "unknown-type", "is of a type that is not known");
            case InvalidFormatException format ->
                    BadField.inBody(pointer, "wrong-format", "is not " + expected(format));
            case StreamConstraintsException _ ->
                    BadField.inBody(pointer, "too-deep", "is nested too deeply or too long");
            case MismatchedInputException mismatch ->
                    BadField.inBody(pointer, "wrong-type", "is not " + expected(mismatch));
            case InputCoercionException range ->
                    BadField.inBody(
                            pointer, "wrong-type", "is not " + Expected.of(range.getTargetType()));
            case StreamReadException malformed -> malformed(pointer, malformed);
            default -> BadField.inBody(pointer, "unreadable", "cannot be read");
        };
    }

    static BadField missing() {
        return BadField.inBody("", "missing", "is missing");
    }

    private static BadField unknown(String pointer, UnrecognizedPropertyException e) {
        var known = e.getKnownPropertyIds();
        var hint =
                known == null
                        ? ""
                        : known.stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "));
        return BadField.inBody(pointer, "unknown-field", "is not a field; there are: " + hint);
    }

    private static BadField refused(String pointer, ValueInstantiationException e) {
        return switch (e.getCause()) {
            case DomainException domain ->
                    BadField.inBody(
                            pointer + (domain.pointer() == null ? "" : domain.pointer()),
                            domain.code(),
                            domain.detail());
            case IllegalArgumentException illegal when illegal.getMessage() != null ->
                    BadField.inBody(pointer, "invalid", illegal.getMessage());
            case null, default -> BadField.inBody(pointer, "invalid", "is missing or not valid");
        };
    }

    private static BadField malformed(String pointer, StreamReadException e) {
        var at = e.getLocation();
        var where =
                at == null
                        ? ""
                        : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
        var doubled = DOUBLED.matcher(e.getOriginalMessage());
        return doubled.find()
                ? BadField.inBody(
                        pointer + "/" + BadField.escape(doubled.group(1)),
                        "malformed-json",
                        "is there twice" + where)
                : BadField.inBody(pointer, "malformed-json", "is not well-formed JSON" + where);
    }

    private static String expected(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        return type == null ? "what is expected here" : Expected.of(type);
    }

    private static String pointer(@Nullable List<JacksonException.Reference> path) {
        if (path == null) {
            return "";
        }
        return path.stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? "/" + step.getIndex()
                                        : "/" + BadField.escape(step.getPropertyName()))
                .collect(Collectors.joining());
    }
}
