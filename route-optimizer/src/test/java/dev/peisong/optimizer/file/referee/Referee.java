package dev.peisong.optimizer.file.referee;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an instance and its solution, and judges whether the solution counts. */
public final class Referee {

    private final Benchmark benchmark;
    private final List<String> faults = new ArrayList<>();
    private final Set<Integer> served = new HashSet<>();
    private BigDecimal cost = BigDecimal.ZERO;
    private int routes;

    private Referee(Benchmark benchmark) {
        this.benchmark = benchmark;
    }

    /** Prints the verdict on {@code FILE FILE.sol}; exits with 1 if the solution does not count. */
    public static void main(String[] files) throws IOException {
        if (files.length != 2) {
            System.err.println("usage: peisong bench check FILE FILE.sol");
            System.exit(2);
        }
        var verdict = judge(Path.of(files[0]), Path.of(files[1]));
        verdict.faults().forEach(System.err::println);
        System.out.println(
                (verdict.isValid() ? "valid" : "INVALID")
                        + "  cost "
                        + verdict.cost().toPlainString()
                        + "  routes "
                        + verdict.routes());
        System.exit(verdict.isValid() ? 0 : 1);
    }

    /** Judges a solution file against its instance. */
    public static Verdict judge(Path instance, Path solution) throws IOException {
        return judge(instance, Files.readString(solution));
    }

    static Verdict judge(Path instance, String solution) throws IOException {
        return new Referee(Benchmark.read(instance)).judge(solution.lines().toList());
    }

    private Verdict judge(List<String> lines) {
        var stated = Optional.<BigDecimal>empty();
        for (String line : lines) {
            if (line.startsWith("Route #")) {
                route(line);
            } else if (line.startsWith("Cost ")) {
                stated = Optional.of(new BigDecimal(line.substring(5).strip()));
            }
        }
        int customers = benchmark.nodes().size() - 1;
        expect(served.size() == customers, served.size() + " of " + customers + " are served");
        expect(routes <= benchmark.fleet(), routes + " routes for " + benchmark.fleet());
        var exact = cost.setScale(benchmark.kind().decimals, RoundingMode.HALF_UP);
        expect(
                stated.filter(value -> value.compareTo(exact) == 0).isPresent(),
                "the cost is " + exact + ", not " + stated.map(String::valueOf).orElse("missing"));
        return new Verdict(faults, exact, routes);
    }

    private void route(String line) {
        routes++;
        var customers =
                Stream.of(line.replaceFirst("Route #\\d+:", "").strip().split("\\s+", -1))
                        .filter(word -> !word.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
        for (int customer : customers) {
            if (customer < 1 || customer >= benchmark.nodes().size()) {
                faults.add("route " + routes + " visits " + customer + ", who does not exist");
                return;
            }
            expect(served.add(customer), "customer " + customer + " is served twice");
        }
        var trip = new Trip(benchmark, "route " + routes, customers, faults);
        trip.drive();
        cost = cost.add(trip.length());
    }

    private void expect(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
