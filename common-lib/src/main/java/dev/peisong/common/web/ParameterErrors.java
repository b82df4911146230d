package dev.peisong.common.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** What bean validation found, in a body or in parameters. */
final class ParameterErrors {
    private ParameterErrors() {}

    static List<BadField> of(Errors errors, String in) {
        return errors.getAllErrors().stream().map(e -> of(e, in, "")).toList();
    }

    static List<BadField> of(MethodValidationResult result) {
        return result.getParameterValidationResults().stream()
                .flatMap(ParameterErrors::of)
                .toList();
    }

    static BadField missing(String in, String name) {
        return new BadField(in, "/" + BadField.escape(name), "missing", "is missing");
    }

    static BadField wrongType(
            @Nullable MethodParameter parameter, String name, @Nullable Class<?> type) {
        var in = parameter == null ? "query" : in(parameter);
        var detail = type == null ? "is not valid" : "is not " + Expected.of(type);
        return new BadField(in, "/" + BadField.escape(name), "wrong-type", detail);
    }

    private static Stream<BadField> of(ParameterValidationResult result) {
        var parameter = result.getMethodParameter();
        var in = in(parameter);
        if (result instanceof org.springframework.validation.method.ParameterErrors nested) {
            var prefix = result.getContainerIndex() == null ? "" : "/" + result.getContainerIndex();
            return nested.getAllErrors().stream().map(e -> of(e, in, prefix));
        }
        var pointer = in.equals("body") ? "" : "/" + BadField.escape(name(parameter));
        return result.getResolvableErrors().stream()
                .map(e -> new BadField(in, pointer, code(e), message(e)));
    }

    private static BadField of(ObjectError error, String in, String prefix) {
        var path = error instanceof FieldError field ? field.getField() : "";
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return new BadField(in, prefix + BadField.pointer(path), "wrong-type", "is not valid");
        }
        return new BadField(in, prefix + BadField.pointer(path), code(error), message(error));
    }

    /** NotNull becomes not-null. */
    private static String code(MessageSourceResolvable error) {
        var codes = error.getCodes();
        if (codes == null || codes.length == 0) {
            return "invalid";
        }
        var last = codes[codes.length - 1];
        return last.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String message(MessageSourceResolvable error) {
        return Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
    }

    private static String in(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestBody.class)) {
            return "body";
        }
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return "path";
        }
        return parameter.hasParameterAnnotation(RequestHeader.class) ? "header" : "query";
    }

    private static String name(MethodParameter parameter) {
        var named =
                Stream.of(
                                annotated(parameter.getParameterAnnotation(RequestParam.class)),
                                annotated(parameter.getParameterAnnotation(PathVariable.class)),
                                annotated(parameter.getParameterAnnotation(RequestHeader.class)))
                        .filter(StringUtils::hasText)
                        .findFirst();
        return named.orElse(String.valueOf(parameter.getParameterName()));
    }

    private static String annotated(@Nullable Object annotation) {
        return switch (annotation) {
            case RequestParam p -> p.name();
            case PathVariable p -> p.name();
            case RequestHeader h -> h.name();
            case null, default -> "";
        };
    }
}
