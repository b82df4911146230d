package dev.peisong.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The most heap a JVM ever used, by its log: use only grows from one collection to the next, so it
 * was before one of them or at the end.
 */
final class HeapLog {

    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->\\d+M\\(");
    private static final Pattern GENERATION = Pattern.compile("\\bPS\\w+|\\bPar\\w+");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private HeapLog() {}

    /** The JVM's flag that makes it write the log. */
    static String flag(Path log) {
        return "-Xlog:gc,gc+exit:file=" + log + "::filecount=0";
    }

    /** Megabytes; 0 where there is no log. */
    static long peakMegabytes(Path log) throws IOException {
        return Files.exists(log) ? peakMegabytes(Files.readAllLines(log)) : 0;
    }

    static long peakMegabytes(List<String> lines) {
        long most = 0;
        long kilobytesAtEnd = 0;
        for (String line : lines) {
            var collection = COLLECTION.matcher(line);
            if (collection.find()) {
                most = Math.max(most, Long.parseLong(collection.group(1)));
            }
            var used = USED.matcher(line);
            if (GENERATION.matcher(line).find() && used.find()) {
                kilobytesAtEnd += Long.parseLong(used.group(1));
            }
        }
        return Math.max(most, kilobytesAtEnd / 1_024);
    }
}
