package dev.peisong.optimizer.engine;

import dev.peisong.optimizer.SolveOptions;
import dev.peisong.optimizer.drive.FlatProblem;
import dev.peisong.optimizer.problem.Problem;
import dev.peisong.optimizer.solution.Solution;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** One solve: lays the problem out, lets a {@link Team} search, and writes the plan down. */
public final class Search {

    /** Share of the time kept to write the plan down. */
    private static final int WRITING_SHARE = 200;

    private final Problem problem;
    private final SolveOptions options;
    private final SearchClock clock;

    private Search(Problem problem, SolveOptions options) {
        this.problem = problem;
        this.options = options;
        var budget = options.budget();
        long nanos = budget.time().map(Duration::toNanos).orElse(Long.MAX_VALUE);
        clock =
                new SearchClock(
                        nanos == Long.MAX_VALUE ? nanos : nanos - nanos / WRITING_SHARE,
                        budget.iterations().orElse(Long.MAX_VALUE),
                        budget.patience().map(Duration::toNanos).orElse(Long.MAX_VALUE),
                        options.cancelled());
    }

    /** The best plan found. */
    public static Solution solve(Problem problem, SolveOptions options) {
        return textbook(problem, options).orElseGet(() -> general(problem, options));
    }

    /**
     * The best plan found; empty if the problem is none of the literature, see {@link Textbook}.
     */
    static Optional<Solution> textbook(Problem problem, SolveOptions options) {
        var textbook = new Textbook(problem);
        return textbook.matches() && textbook.travelMatches()
                ? new Search(problem, options).textbook(textbook)
                : Optional.empty();
    }

    /** The best plan found for a problem of any rules. */
    static Solution general(Problem problem, SolveOptions options) {
        return new Search(problem, options).general();
    }

    private Optional<Solution> textbook(Textbook textbook) {
        var rules = textbook.rules();
        var near = new NearLists(rules.depot(), rules.travel()::between);
        find(near);
        if (!near.symmetric()) {
            return Optional.empty();
        }
        var flat = new FlatProblem(problem);
        var model = textbook.model(rules, flat, near.lists());
        boolean pairs = !problem.shipments().isEmpty();
        var start =
                new Part(
                        IntStream.range(0, model.vehicles()).toArray(),
                        new int[model.vehicles()][0],
                        IntStream.range(0, model.requests()).toArray(),
                        0);
        boolean soft = !pairs && Team.breeds(model, clock, options.threads());
        var setup =
                new Team.Setup(
                        w -> pairs ? new PairPricing(rules, model) : new FlatPricing(rules, model),
                        soft ? softLoadPrice(model) : 0,
                        model.leastVehicles() > 0 ? Cooling.FEW_VEHICLES : Cooling.TEXTBOOK,
                        options.threads(),
                        options.seed());
        return Optional.of(search(flat, model, start, setup));
    }

    private Solution general() {
        var flat = new FlatProblem(problem);
        var general = new General(problem, flat);
        var near = new NearLists(flat.tasks(), general::distance);
        find(near);
        var model = general.model(near.lists());
        var setup =
                new Team.Setup(
                        pricings(flat, model), 0, Cooling.MONEY, options.threads(), options.seed());
        return search(flat, model, general.start(model), setup);
    }

    private IntFunction<Pricing> pricings(FlatProblem flat, Model model) {
        if (!DayRules.match(problem)) {
            return w -> new DrivePricing(flat, model);
        }
        var rules = new DayRules(problem);
        return w -> new DayPricing(rules, model);
    }

    private void find(NearLists near) {
        try (var crew = new Crew(options.threads())) {
            near.find(crew);
        }
    }

    private Solution search(FlatProblem flat, Model model, Part start, Team.Setup setup) {
        var writer = new SolutionWriter(flat, model);
        Team.Listener listener =
                (part, iterations) ->
                        options.onImprovement().accept(writer.write(part, iterations));
        try (var team = new Team(model, setup, start, clock, listener)) {
            var solution = writer.write(team.search(), team.iterations());
            if (!team.hasTold()) {
                options.onImprovement().accept(solution);
            }
            return solution;
        }
    }

    /** About the cost a unit of load has in a plan; 0 where nothing has a load. */
    private static double softLoadPrice(Model model) {
        long load = 0;
        long ways = 0;
        for (int r = 0; r < model.requests(); r++) {
            load += model.load()[r];
            ways += model.keys().distance()[r];
        }
        return load == 0 ? 0 : (double) ways / load / 2;
    }
}
