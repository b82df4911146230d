package dev.peisong.optimizer.file.referee;

import java.math.BigDecimal;

/**
 * One line of an instance; index 0 is the depot.
 *
 * @param due the latest start; far beyond any plan where there is no window
 * @param delivery index of the node where what is picked up here goes; 0 if this is no pickup
 */
record Node(
        BigDecimal x,
        BigDecimal y,
        BigDecimal demand,
        BigDecimal ready,
        BigDecimal due,
        BigDecimal service,
        int delivery) {}
