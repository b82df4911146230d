package dev.peisong.bench.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Markdown that is shown and kept line by line, so that a run broken off leaves what it had. */
public final class Report implements Closeable {

    private final Consumer<String> shown;
    private final PrintStream kept;

    /** Begins the file anew. */
    public Report(Path file, Consumer<String> shown) throws IOException {
        this.shown = shown;
        Files.createDirectories(file.toAbsolutePath().getParent());
        kept = new PrintStream(file.toFile(), StandardCharsets.UTF_8);
    }

    /** A line of text. */
    public void line(String text) {
        shown.accept(text);
        kept.println(text);
        kept.flush();
    }

    /** The names of a table's columns: the first holds words, the others numbers. */
    public void head(List<String> names) {
        row(names);
        line("| --- |" + String.join("", Collections.nCopies(names.size() - 1, " ---: |")));
    }

    /** A row of a table. */
    public void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public void close() {
        kept.close();
    }
}
