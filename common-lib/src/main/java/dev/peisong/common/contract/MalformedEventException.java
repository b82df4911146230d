package dev.peisong.common.contract;

import org.jspecify.annotations.Nullable;

/** A message that claims a type its body does not have: deterministic, so its key is parked. */
public final class MalformedEventException extends RuntimeException {
    public MalformedEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
