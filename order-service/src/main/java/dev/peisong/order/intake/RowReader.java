package dev.peisong.order.intake;

import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes an order request of a row, as strictly as the API does of a body. */
@Component
class RowReader {
    private final JsonMapper json;
    private final Validator validator;

    RowReader(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * Reads a row of this merchant's file.
     *
     * @throws BadRequestException with every field at fault
     */
    OrderRequest read(String row, UUID merchantId) {
        OrderRequest request;
        try {
            request =
                    json.treeToValue(
                            ofMerchant(json.readTree(row), merchantId), OrderRequest.class);
        } catch (JacksonException e) {
            throw new BadRequestException(bad(pointer(e), code(e), detail(e)));
        }
        var wrong =
                validator.validate(request).stream()
                        .map(RowReader::bad)
                        .sorted(Comparator.comparing(BadField::pointer))
                        .toArray(BadField[]::new);
        if (wrong.length > 0) {
            throw new BadRequestException(wrong);
        }
        if (request.externalReference() == null) {
            throw new BadRequestException(
                    bad(
                            "/externalReference",
                            "missing",
                            "is missing: it makes the row safe to repeat"));
        }
        return request;
    }

    private static JsonNode ofMerchant(JsonNode row, UUID merchantId) {
        if (!(row instanceof ObjectNode order)) {
            throw new BadRequestException(bad("", "wrong-type", "is not a JSON object"));
        }
        var named = order.path("merchantId").asString(merchantId.toString());
        if (!named.equals(merchantId.toString())) {
            throw new BadRequestException(
                    bad("/merchantId", "other-merchant", "is not the merchant of this import"));
        }
        return order.put("merchantId", merchantId.toString());
    }

    private static BadField bad(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString().split("[.\\[\\]]+");
        var pointer =
                Arrays.stream(path)
                        .filter(part -> !part.startsWith("<"))
                        .map(part -> "/" + part)
                        .collect(Collectors.joining());
        return bad(pointer, "invalid", violation.getMessage());
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(
                        step ->
                                step.getPropertyName() == null
                                        ? "/" + step.getIndex()
                                        : "/" + step.getPropertyName())
                .collect(Collectors.joining());
    }

    private static String code(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "unknown-field";
            case StreamReadException _ -> "malformed-json";
            case ValueInstantiationException _ -> "invalid";
            default -> "wrong-type";
        };
    }

    private static String detail(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> "is not a field of an order";
            case StreamReadException _ -> "is not well-formed JSON";
            case ValueInstantiationException refused
                    when refused.getCause() instanceof IllegalArgumentException why ->
                    String.valueOf(why.getMessage());
            default -> "is missing or of another type than expected";
        };
    }

    private static BadField bad(String pointer, String code, String detail) {
        return new BadField("body", pointer, code, detail);
    }
}
