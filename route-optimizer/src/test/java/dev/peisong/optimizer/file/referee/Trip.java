package dev.peisong.optimizer.file.referee;

import java.math.BigDecimal;
import java.util.List;

/** Drives one route from the depot and back, as early as windows let it. */
final class Trip {

    private final Benchmark benchmark;
    private final String name;
    private final List<Integer> customers;
    private final List<String> faults;
    private BigDecimal length = BigDecimal.ZERO;
    private BigDecimal services = BigDecimal.ZERO;
    private BigDecimal clock;
    private int at;

    Trip(Benchmark benchmark, String name, List<Integer> customers, List<String> faults) {
        this.benchmark = benchmark;
        this.name = name;
        this.customers = customers;
        this.faults = faults;
        clock = benchmark.nodes().getFirst().ready();
    }

    void drive() {
        expect(!customers.isEmpty(), "visits nobody");
        checkPairs();
        checkLoad();
        customers.forEach(this::visit);
        visit(0);
        expect(
                length.add(services).compareTo(benchmark.longest()) <= 0,
                "takes " + length.add(services) + ", more than " + benchmark.longest());
    }

    BigDecimal length() {
        return length;
    }

    private void visit(int number) {
        var node = benchmark.nodes().get(number);
        var leg = benchmark.between(at, number);
        length = length.add(leg);
        clock = clock.add(leg).max(node.ready());
        expect(
                clock.compareTo(node.due()) <= 0,
                "comes to " + number + " at " + clock + ", after " + node.due());
        if (number > 0) {
            services = services.add(node.service());
            clock = clock.add(node.service());
        }
        at = number;
    }

    /** Without pairs all goods are aboard from the start; with pairs they come and go. */
    private void checkLoad() {
        boolean pairs = benchmark.nodes().stream().anyMatch(node -> node.delivery() > 0);
        var load = BigDecimal.ZERO;
        for (int customer : customers) {
            var demand = benchmark.nodes().get(customer).demand();
            expect(pairs || demand.signum() >= 0, customer + " has a negative demand");
            load = load.add(demand);
            expect(
                    load.signum() >= 0 && load.compareTo(benchmark.capacity()) <= 0,
                    "carries " + load + " of " + benchmark.capacity() + " from " + customer);
        }
    }

    private void checkPairs() {
        for (int pickup = 1; pickup < benchmark.nodes().size(); pickup++) {
            int delivery = benchmark.nodes().get(pickup).delivery();
            if (delivery == 0) {
                continue;
            }
            int first = customers.indexOf(pickup);
            int second = customers.indexOf(delivery);
            expect((first < 0) == (second < 0), "serves one of " + pickup + " and " + delivery);
            expect(first <= second || second < 0, "delivers " + pickup + " before it is picked up");
        }
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(name + " " + fault);
        }
    }
}
