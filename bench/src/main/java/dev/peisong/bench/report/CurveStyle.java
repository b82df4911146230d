package dev.peisong.bench.report;

import dev.peisong.bench.report.Svg.Stroke;
import dev.peisong.bench.run.Setup;
import java.util.Map;

/** How each solver's line is drawn: told apart by its dashes, not by its colour alone. */
final class CurveStyle {

    /** An instance of ours alone. */
    static final Stroke THIN = new Stroke("#e3b7b4", 1, "none");

    private static final Stroke OTHER = new Stroke("#555", 2, "1 3");
    private static final Map<String, Stroke> STROKES =
            Map.of(
                    Setup.OURS,
                    new Stroke("#b5302a", 3, "none"),
                    "jsprit",
                    new Stroke("#2a62b5", 2, "9 4"),
                    "or-tools",
                    new Stroke("#2f7d32", 2, "3 3"),
                    "timefold",
                    new Stroke("#7a3fa0", 2, "12 4 3 4"));

    private CurveStyle() {}

    static Stroke of(String solver) {
        return STROKES.getOrDefault(solver, OTHER);
    }
}
