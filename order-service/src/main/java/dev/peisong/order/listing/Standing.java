package dev.peisong.order.listing;

import java.time.Duration;

/**
 * How an order under way stands against the window that was agreed last. What has ended, or is
 * being cancelled, stands nowhere.
 */
enum Standing {
    /** The window is over, or it is expected after it. */
    LATE,
    /** It may miss its window: it ends soon and nothing is out, or it is expected near its end. */
    AT_RISK;

    static final Duration SOON = Duration.ofHours(1);
    static final Duration NEAR_THE_END = Duration.ofMinutes(15);

    /** The states that it applies to; as in the partial index orders_under_way. */
    static final String UNDER_WAY =
            "o.state IN ('RECEIVED', 'BACKORDERED', 'CONFIRMED', 'SCHEDULED', 'OUT_FOR_DELIVERY',"
                    + " 'AMENDING')";

    private static final String IS_LATE =
            "(o.promised_to < :now OR o.expected_arrival > o.promised_to)";
    private static final String IS_AT_RISK =
            "((o.promised_to < :soon AND o.state <> 'OUT_FOR_DELIVERY')"
                    + " OR o.expected_arrival > o.promised_to - :nearTheEnd * interval '1 second')";

    /** The standing as an SQL expression; null where it is fine. */
    static final String SQL =
            "CASE WHEN %s AND %s THEN 'LATE' WHEN %s AND %s THEN 'AT_RISK' END"
                    .formatted(UNDER_WAY, IS_LATE, UNDER_WAY, IS_AT_RISK);

    String condition() {
        return switch (this) {
            case LATE -> UNDER_WAY + " AND " + IS_LATE;
            case AT_RISK ->
                    UNDER_WAY + " AND (" + IS_AT_RISK + " AND (" + IS_LATE + ") IS NOT TRUE)";
        };
    }
}
