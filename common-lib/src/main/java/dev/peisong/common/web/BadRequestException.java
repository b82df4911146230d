package dev.peisong.common.web;

import java.util.List;

/** Something outside the body is wrong; thrown where arguments of controllers are resolved. */
@SuppressWarnings("serial")
public final class BadRequestException extends RuntimeException {
    private final transient List<BadField> errors;

    public BadRequestException(BadField... errors) {
        super(errors.length == 0 ? "" : errors[0].detail());
        this.errors = List.of(errors);
    }

    public List<BadField> errors() {
        return errors;
    }
}
