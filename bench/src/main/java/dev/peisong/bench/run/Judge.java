package dev.peisong.bench.run;

import dev.peisong.bench.day.DayFile;
import dev.peisong.bench.day.DayPlan;
import dev.peisong.bench.day.DayReferee;
import dev.peisong.optimizer.file.referee.Referee;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Has a solution judged by the referee of its kind of file, and reads how it came about. */
final class Judge {

    private static final Pattern STEP =
            Pattern.compile("cost ([\\d.]+)  routes \\d+  unserved 0 .* seconds ([\\d.]+)");

    private Judge() {}

    /**
     * The outcome of a run that wrote a solution.
     *
     * @param log of the run
     */
    static Outcome judge(Path file, Path solution, Path log, Usage usage) throws IOException {
        if (file.toString().endsWith(DayFile.ENDING)) {
            var verdict = DayReferee.judge(DayFile.read(file), DayPlan.read(solution));
            return new Outcome(
                    fault(verdict.faults()),
                    verdict.cost(),
                    verdict.trucks(),
                    verdict.unserved(),
                    usage,
                    List.of());
        }
        var verdict = Referee.judge(file, solution);
        return new Outcome(
                fault(verdict.faults()),
                verdict.cost().doubleValue(),
                verdict.routes(),
                0,
                usage,
                trace(Files.readAllLines(log)));
    }

    private static String fault(List<String> faults) {
        return faults.isEmpty() ? "" : "invalid: " + faults.getFirst();
    }

    static List<Outcome.Step> trace(List<String> log) {
        List<Outcome.Step> trace = new ArrayList<>();
        for (String line : log) {
            var step = STEP.matcher(line);
            if (step.find()) {
                trace.add(
                        new Outcome.Step(
                                Double.parseDouble(step.group(2)),
                                Double.parseDouble(step.group(1))));
            }
        }
        return trace;
    }
}
