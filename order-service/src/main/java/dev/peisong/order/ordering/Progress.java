package dev.peisong.order.ordering;

/**
 * How far the shipments of an order have come, as its state is derived from it. Returns that a
 * customer asked for after delivery do not count.
 *
 * @param shipped whether there is any shipment
 * @param live whether any has not ended
 * @param scheduled whether any is on a published route
 * @param out whether goods of any are on the way to the customer
 * @param cancelPending whether dispatch owes the answer to a cancel request
 * @param amendPending whether dispatch owes the answer to a request for other terms
 */
public record Progress(
        boolean shipped,
        boolean live,
        boolean scheduled,
        boolean out,
        boolean cancelPending,
        boolean amendPending) {

    public static final Progress NONE = new Progress(false, false, false, false, false, false);
}
