package dev.peisong.quickstart.demo;

import dev.peisong.quickstart.demo.orders.OrderWish;
import java.util.UUID;

/** An order that the platform has accepted. */
record Placed(UUID id, String number, OrderWish wish) {}
