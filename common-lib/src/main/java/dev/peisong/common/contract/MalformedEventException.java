package dev.peisong.common.contract;

/** A message that claims a type its body does not have: deterministic, so its key is parked. */
public final class MalformedEventException extends RuntimeException {
    public MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
