package dev.peisong.common.messaging;

/**
 * The event depends on one of another source that has not arrived: it waits, and its key with it.
 */
public final class NotYetException extends RuntimeException {

    /**
     * @param missing what it waits for, as an operator should read it
     */
    public NotYetException(String missing) {
        super(missing);
    }
}
