package dev.peisong.bench.report;

import dev.peisong.bench.run.Request;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** A solver and the seconds it has for each file. */
public record Column(String solver, double seconds) {

    String title() {
        return "%s %.0f s".formatted(solver, seconds);
    }

    Request on(Path file) {
        return new Request(solver, file, seconds);
    }

    /** All of them on all files, file by file. */
    static List<Request> each(Collection<Column> columns, Collection<Path> files) {
        return files.stream()
                .flatMap(file -> columns.stream().map(column -> column.on(file)))
                .toList();
    }
}
