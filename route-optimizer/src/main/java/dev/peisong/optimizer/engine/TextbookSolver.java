package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.solution.Solution;
import java.time.Duration;
import java.util.Optional;

/** Solves the problems that {@link Textbook} recognises. */
public final class TextbookSolver {

    /** Share of the time kept to write the plan down. */
    private static final int WRITING_SHARE = 200;

    private TextbookSolver() {}

    /** The best plan found; empty if the problem has other rules. */
    public static Optional<Solution> solve(Problem problem, SolveOptions options) {
        var textbook = new Textbook(problem);
        if (!textbook.matches() || !textbook.travelMatches()) {
            return Optional.empty();
        }
        var budget = options.budget();
        long nanos = budget.time().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        var clock =
                new SearchClock(
                        nanos == Long.MAX_VALUE ? nanos : nanos - nanos / WRITING_SHARE,
                        budget.iterations().orElse(Long.MAX_VALUE),
                        options.cancelled());
        var rules = textbook.rules();
        var near = new NearLists(rules.depot(), rules.travel()::between);
        try (var crew = new Crew(options.threads())) {
            near.find(crew);
        }
        if (!near.symmetric()) {
            return Optional.empty();
        }
        return Optional.of(search(problem, textbook, rules, near, clock, options));
    }

    private static Solution search(
            Problem problem,
            Textbook textbook,
            FlatRules rules,
            NearLists near,
            SearchClock clock,
            SolveOptions options) {
        var flat = new FlatProblem(problem);
        var model = textbook.model(rules, flat, near.lists());
        var writer = new SolutionWriter(flat, model);
        boolean pairs = !problem.shipments().isEmpty();
        var setup =
                new Team.Setup(
                        w -> pairs ? new PairPricing(rules, model) : new FlatPricing(rules, model),
                        pairs ? 0 : softLoadPrice(model),
                        options.threads(),
                        options.seed());
        Team.Listener listener =
                (part, iterations) ->
                        options.onImprovement().accept(writer.write(part, iterations));
        try (var team = new Team(model, setup, clock, listener)) {
            var best = team.search();
            return writer.write(best, team.iterations());
        }
    }

    /** About the cost a unit of load has in a plan; 0 where nothing has a load. */
    private static double softLoadPrice(Model model) {
        long load = 0;
        long ways = 0;
        for (int r = 0; r < model.requests(); r++) {
            load += model.keys().size()[r];
            ways += model.keys().distance()[r];
        }
        return load == 0 ? 0 : (double) ways / load / 2;
    }
}
