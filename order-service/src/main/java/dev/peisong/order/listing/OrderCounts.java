package dev.peisong.order.listing;

import dev.peisong.order.ordering.OrderState;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How many orders there are of each kind.
 *
 * @param countedTo no further is counted: as many mean at least as many
 * @param states every state, also those of none
 */
record OrderCounts(
        int countedTo, Map<OrderState, Long> states, long late, long atRisk, long withException) {

    /** Takes what the query counted, by name. */
    static final class Builder {
        private final int countedTo;
        private final Map<String, Long> byName = new HashMap<>();

        Builder(int countedTo) {
            this.countedTo = countedTo;
        }

        void add(String name, long orders) {
            byName.put(name, orders);
        }

        OrderCounts build() {
            var states = new EnumMap<OrderState, Long>(OrderState.class);
            for (OrderState state : OrderState.values()) {
                states.put(state, of(state.name()));
            }
            return new OrderCounts(countedTo, states, of("LATE"), of("AT_RISK"), of("EXCEPTION"));
        }

        private long of(String name) {
            return byName.getOrDefault(name, 0L);
        }
    }
}
