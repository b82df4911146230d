package dev.peisong.inventory.stock;

/** Whether goods can be sold as they are. */
public enum Condition {
    SELLABLE,
    DAMAGED
}
