package dev.peisong.optimizer.problem;

/** A part of a problem is not usable as given; the message names the field and what it holds. */
public final class InvalidProblemException extends IllegalArgumentException {

    private final String field;

    public InvalidProblemException(String field, String fault) {
        super(field + ": " + fault);
        this.field = field;
    }

    /** Path of the field at fault, for instance {@code vehicles[3].end}. */
    public String field() {
        return field;
    }

    static void require(boolean holds, String field, String fault) {
        if (!holds) {
            throw new InvalidProblemException(field, fault);
        }
    }
}
