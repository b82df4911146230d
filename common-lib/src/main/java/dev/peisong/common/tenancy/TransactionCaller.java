package dev.peisong.common.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * Remembers whose rows a transaction sees. It is suspended and resumed with its transaction.
 *
 * @param caller null when the transaction began with nobody bound, and so sees no rows
 */
public record TransactionCaller(@Nullable Caller caller) implements TransactionSynchronization {

    boolean isFor(Caller other) {
        return other.equals(caller);
    }

    @Override
    public String toString() {
        return caller == null ? "nobody" : caller.subject() + " of tenant " + caller.tenantId();
    }
}
