package dev.peisong.common.domain;

import org.jspecify.annotations.Nullable;

/**
 * A command that the domain refuses. It becomes a problem whose type is its code, so that a client
 * can tell refusals apart without reading English.
 */
@SuppressWarnings("serial")
public final class DomainException extends RuntimeException {
    private final Kind kind;
    private final String code;
    private final @Nullable String pointer;

    /** Why it is refused; each kind has one HTTP status. */
    public enum Kind {
        NOT_FOUND,
        /** Something else is in the way: the same reference exists already. */
        CONFLICT,
        /** Its state does not allow it. */
        ILLEGAL_STATE,
        /** What was asked makes no sense; the pointer says where. */
        INVALID,
        FORBIDDEN,
        /** It changed since the caller read it. */
        PRECONDITION,
        /** The caller did not say which version it read. */
        PRECONDITION_REQUIRED,
        TOO_MANY
    }

    /**
     * Refuses.
     *
     * @param code lower-case words with hyphens, for ever the same: {@code order-already-shipped}
     * @param detail for people: what was wrong and what to do
     * @param pointer JSON pointer to the field at fault: {@code /lines/0/quantity}
     */
    public DomainException(Kind kind, String code, String detail, @Nullable String pointer) {
        super(detail);
        this.kind = kind;
        this.code = code;
        this.pointer = pointer;
    }

    public DomainException(Kind kind, String code, String detail) {
        this(kind, code, detail, null);
    }

    public static DomainException notFound(String what, Object id) {
        return new DomainException(
                Kind.NOT_FOUND, what + "-not-found", "There is no %s %s".formatted(what, id));
    }

    public static DomainException invalid(String pointer, String code, String detail) {
        return new DomainException(Kind.INVALID, code, detail, pointer);
    }

    public static DomainException illegalState(String code, String detail) {
        return new DomainException(Kind.ILLEGAL_STATE, code, detail);
    }

    public static DomainException conflict(String code, String detail) {
        return new DomainException(Kind.CONFLICT, code, detail);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public @Nullable String pointer() {
        return pointer;
    }
}
