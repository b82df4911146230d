package dev.peisong.bench.report;

import dev.peisong.bench.run.Request;
import java.io.IOException;
import java.util.List;

/** A part of the report. */
public interface Section {

    /** The runs that it needs, so that they can be counted before the first. */
    List<Request> requests();

    /** Seconds that it takes beyond these runs. */
    default double extraSeconds() {
        return 0;
    }

    /** Has done what is not done yet, and writes what came of it. */
    void write(Report report, Runs runs) throws IOException;
}
