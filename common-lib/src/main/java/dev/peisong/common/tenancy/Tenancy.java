package dev.peisong.common.tenancy;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The caller of the work under way, bound to the thread for the length of a call and inherited by
 * nothing else: hand it on with {@link #callAs} when work moves to another thread.
 *
 * <p>A transaction takes its tenant when it begins, so the caller is bound first: entering another
 * caller inside a transaction is refused rather than run with the first one's rows.
 */
public final class Tenancy {
    private static final ScopedValue<Caller> CALLER = ScopedValue.newInstance();

    private Tenancy() {}

    /**
     * Who is calling.
     *
     * @throws IllegalStateException when nobody is bound
     */
    public static Caller current() {
        return find().orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No caller is bound to this thread: wrap the work in"
                                                + " Tenancy.callAs or Tenancy.asSystem"));
    }

    public static Optional<Caller> find() {
        return CALLER.isBound() ? Optional.of(CALLER.get()) : Optional.empty();
    }

    /** The tenant of {@link #current()}. */
    public static UUID tenantId() {
        return current().tenantId();
    }

    public static <T extends @Nullable Object, X extends Throwable> T callAs(
            Caller caller, ScopedValue.CallableOp<? extends T, X> work) throws X {
        refuseInsideTransactionOfAnother(caller);
        return ScopedValue.where(CALLER, caller).call(work::call);
    }

    public static void runAs(Caller caller, Runnable work) {
        refuseInsideTransactionOfAnother(caller);
        ScopedValue.where(CALLER, caller).run(work);
    }

    /** For handlers of events and scheduled work: the platform acts for this tenant. */
    public static <T extends @Nullable Object, X extends Throwable> T asSystem(
            UUID tenantId, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return callAs(Caller.system(tenantId), work);
    }

    public static void runAsSystem(UUID tenantId, Runnable work) {
        runAs(Caller.system(tenantId), work);
    }

    private static void refuseInsideTransactionOfAnother(Caller caller) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof TransactionCaller of && !of.isFor(caller)) {
                throw new IllegalStateException(
                        "A transaction of %s is open: it would not see the rows of %s. Bind the"
                                        .formatted(of, caller.subject())
                                + " caller before the transaction begins");
            }
        }
    }
}
