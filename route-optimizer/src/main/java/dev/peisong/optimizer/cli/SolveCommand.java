package dev.peisong.optimizer.cli;

import dev.peisong.optimizer.Budget;
import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.Solver;
import dev.peisong.optimizer.file.RoutingFile;
import dev.peisong.optimizer.file.SolutionFile;
import dev.peisong.optimizer.solution.Solution;
import dev.peisong.optimizer.solution.Unassigned;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Solves one file: progress goes to the error stream, the result to the output and to files. */
final class SolveCommand {

    private static final int MOST_REASONS = 20;

    private final SolveArguments arguments;
    private final Instant started;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * Prepares the command.
     *
     * @param started when the time given began
     */
    SolveCommand(SolveArguments arguments, Instant started, PrintStream out, PrintStream err) {
        this.arguments = arguments;
        this.started = started;
        this.out = out;
        this.err = err;
    }

    /**
     * Solves and writes.
     *
     * @return whether all customers are served
     * @throws IllegalArgumentException if the instance is wrong, saying where and what to do
     * @throws IOException if a file cannot be read or written
     */
    boolean run() throws IOException {
        var targets = new Targets(arguments.out(), arguments.svg());
        var file = RoutingFile.read(arguments.file());
        targets.check(file);
        err.println(described(file));
        var problem = file.problem();
        try (var interruption = Interruption.watch()) {
            var options =
                    SolveOptions.within(budget())
                            .threads(arguments.threads())
                            .seed(arguments.seed())
                            .cancelledWhen(interruption::asked)
                            .onImprovement(plan -> err.println(state(file, plan)));
            var plan = Solver.create().solve(problem, options);
            var routes = SolutionFile.of(file, plan);
            targets.write(file, routes);
            out.println(state(file, plan));
            out.flush();
            plan.unassigned().stream().limit(MOST_REASONS).forEach(this::tell);
            return routes.customers() == file.customers();
        }
    }

    private Budget budget() {
        var left =
                arguments
                        .time()
                        .map(time -> time.minus(elapsed()))
                        .map(time -> time.isNegative() ? Duration.ZERO : time);
        return new Budget(left, arguments.iterations(), arguments.patience());
    }

    private Duration elapsed() {
        return Duration.between(started, Instant.now());
    }

    private static String described(RoutingFile file) {
        return "%s: %d customers, at most %d vehicles of capacity %d; format %s, costs %s"
                .formatted(
                        file.name(),
                        file.customers(),
                        file.fleet(),
                        file.capacity(),
                        file.format(),
                        file.convention());
    }

    private String state(RoutingFile file, Solution plan) {
        var routes = SolutionFile.of(file, plan);
        return String.format(
                Locale.ROOT,
                "cost %s  routes %d  unserved %d  iterations %d  seconds %.2f",
                routes.cost(),
                routes.routes().size(),
                file.customers() - routes.customers(),
                plan.iterations(),
                elapsed().toMillis() / 1_000.0);
    }

    private void tell(Unassigned left) {
        err.println("customer " + left.job() + " is not served: " + left.reason());
    }
}
