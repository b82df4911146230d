package dev.peisong.order.intake;

import dev.peisong.common.domain.DomainException;
import dev.peisong.common.web.BadField;
import dev.peisong.common.web.BadRequestException;
import dev.peisong.order.intake.Imports.Claimed;
import dev.peisong.order.intake.Imports.RowResult;
import dev.peisong.order.intake.Imports.State;
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
    private final Imports imports;
    private final RowReader reader;
    private final AcceptOrder acceptOrder;
    private final Orders orders;
    private final Refusals refusals;

    ApplyRow(
            Imports imports,
            RowReader reader,
            AcceptOrder acceptOrder,
            Orders orders,
            Refusals refusals) {
        this.imports = imports;
        this.reader = reader;
        this.acceptOrder = acceptOrder;
        this.orders = orders;
        this.refusals = refusals;
    }

    /** Whether there was a row. */
    @Transactional(noRollbackFor = {BadRequestException.class, DomainException.class})
    boolean next(UUID importId, UUID merchantId) {
        var claimed = imports.claim(importId);
        claimed.ifPresent(row -> imports.settle(importId, apply(row, importId, merchantId)));
        return claimed.isPresent();
    }

    /** Gives the next row up: applying it failed for no fault of the row that we know. */
    @Transactional
    void giveUp(UUID importId) {
        imports.claim(importId)
                .ifPresent(
                        row -> {
                            var wrong =
                                    new BadField(
                                            "body",
                                            "",
                                            "failed",
                                            "could not be applied; send it again");
                            imports.settle(importId, refused(row, null, wrong));
                        });
    }

    private RowResult apply(Claimed row, UUID importId, UUID merchantId) {
        OrderRequest asked = null;
        try {
            asked = reader.read(row.json(), merchantId);
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
