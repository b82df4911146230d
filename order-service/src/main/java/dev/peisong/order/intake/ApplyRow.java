package dev.peisong.order.intake;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.intake.ImportRows.Claimed;
import dev.peisong.order.intake.ImportRows.RowResult;
import dev.peisong.order.intake.ImportRows.State;
import dev.peisong.order.ordering.Order;
import dev.peisong.order.ordering.Orders;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies the next row of an import: the order and the row's result commit together. The row is
 * locked meanwhile, so any number of replicas may work on one import, and what a dying one had
 * begun is taken up by another.
 */
@Component
class ApplyRow {
    private final ImportRows rows;
    private final RowReader reader;
    private final AcceptOrder acceptOrder;
    private final Orders orders;
    private final Refusals refusals;

    ApplyRow(
            ImportRows rows,
            RowReader reader,
            AcceptOrder acceptOrder,
            Orders orders,
            Refusals refusals) {
        this.rows = rows;
        this.reader = reader;
        this.acceptOrder = acceptOrder;
        this.orders = orders;
        this.refusals = refusals;
    }

    /** Applying a row failed for no fault of it that we know; nothing of it has happened. */
    static final class Failure extends RuntimeException {
        private final int rowNumber;

        Failure(int rowNumber, RuntimeException cause) {
            super("row " + rowNumber + " could not be applied", cause);
            this.rowNumber = rowNumber;
        }

        int rowNumber() {
            return rowNumber;
        }
    }

    /**
     * Whether there was a row.
     *
     * @throws Failure when the row could not be applied
     */
    @Transactional(noRollbackFor = {BadRequestException.class, DomainException.class})
    boolean next(UUID importId, UUID merchantId) {
        var claimed = rows.claim(importId, null);
        claimed.ifPresent(row -> settle(row, importId, merchantId));
        return claimed.isPresent();
    }

    private void settle(Claimed row, UUID importId, UUID merchantId) {
        try {
            rows.settle(importId, apply(row, importId, merchantId));
        } catch (RuntimeException e) {
            throw new Failure(row.rowNumber(), e);
        }
    }

    /** Gives a row up that failed again and again. */
    @Transactional
    void giveUp(UUID importId, int rowNumber) {
        rows.claim(importId, rowNumber)
                .ifPresent(
                        row -> {
                            var wrong =
                                    new BadField(
                                            "body",
                                            "",
                                            "failed",
                                            "could not be applied; send it again");
                            rows.settle(importId, refused(row, null, wrong));
                        });
    }

    private RowResult apply(Claimed row, UUID importId, UUID merchantId) {
        OrderRequest asked = null;
        try {
            asked = reader.read(rows.open(row), merchantId);
            String reference = Objects.requireNonNull(asked.externalReference());
            var earlier = orders.findByMerchantIdAndExternalReference(merchantId, reference);
            if (earlier.isPresent()) {
                return done(row, State.REPEATED, reference, earlier.get());
            }
            return done(row, State.ORDERED, reference, acceptOrder.accept(asked));
        } catch (BadRequestException e) {
            var source = new Refusals.Source(importId, row.rowNumber());
            refusals.keep(e.errors(), asked, source);
            return refused(row, asked, e.errors().getFirst());
        } catch (DomainException e) {
            var wrong =
                    new BadField(
                            "body",
                            Objects.requireNonNullElse(e.pointer(), ""),
                            e.code(),
                            e.detail());
            refusals.keep(List.of(wrong), asked, new Refusals.Source(importId, row.rowNumber()));
            return refused(row, asked, wrong);
        }
    }

    private static RowResult done(Claimed row, State state, String reference, Order order) {
        return new RowResult(row.rowNumber(), state, reference, order.id(), null, null, null);
    }

    private static RowResult refused(Claimed row, @Nullable OrderRequest asked, BadField wrong) {
        return new RowResult(
                row.rowNumber(),
                State.REFUSED,
                asked == null ? null : asked.externalReference(),
                null,
                wrong.code(),
                wrong.pointer(),
                wrong.detail());
    }
}
