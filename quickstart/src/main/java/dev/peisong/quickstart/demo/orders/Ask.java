package dev.peisong.quickstart.demo.orders;

import java.time.Instant;

/**
 * Somebody wants something brought.
 *
 * @param reference the shop's own number: the same every time the same day is played
 * @param at when the order comes in
 */
public record Ask(String reference, Instant at, Door door, int quantity) {}
