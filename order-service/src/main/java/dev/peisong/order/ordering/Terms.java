package dev.peisong.order.ordering;

import dev.peisong.common.contract.Delivery;

/** Delivery terms, and the hashes by which the recipient's phone number is found. */
public record Terms(Delivery delivery, Placement.PhoneIndex phone) {}
