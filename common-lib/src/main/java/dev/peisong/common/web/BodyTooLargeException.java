package dev.peisong.common.web;

import java.io.IOException;

/** Met while reading a body whose length was not announced. */
@SuppressWarnings("serial")
final class BodyTooLargeException extends IOException {
    BodyTooLargeException(long limitBytes) {
        super(detail(limitBytes));
    }

    static String detail(long limitBytes) {
        return "A body may have at most %d bytes here".formatted(limitBytes);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
