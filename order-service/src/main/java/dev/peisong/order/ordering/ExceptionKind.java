package dev.peisong.order.ordering;

/** Why an order needs a person. It stands beside the state. */
public enum ExceptionKind {
    DELIVERED_AFTER_CANCEL,
    DELIVERED_AFTER_LOSS,
    DELIVERED_AFTER_RETURN,
    /** Delivered though nothing was recorded as loaded. */
    DELIVERED_NOT_LOADED,
    REFUSED_AFTER_DELIVERY,
    NOT_DELIVERED_AFTER_DELIVERY,
    LOADED_AFTER_CANCEL,
    LOADED_AFTER_RETURN,
    PACKED_AFTER_CANCEL,
    /** Goods that were delivered stand at a site again. */
    BACK_AFTER_DELIVERY,
    FOUND_AFTER_LOSS,
    SEEN_AFTER_DESTRUCTION,
    LOST_AFTER_END,
    GOODS_LOST,
    GOODS_DESTROYED,
    /** Dispatch let go of a job whose goods are aboard. */
    RELEASED_WHILE_ABOARD,
    /** Some shipments took the new terms and others could not. */
    AMENDED_IN_PART,
    STOCK_SHORT_AFTER_CONFIRMATION,
    STOCK_REFUSED_AFTER_CONFIRMATION
}
