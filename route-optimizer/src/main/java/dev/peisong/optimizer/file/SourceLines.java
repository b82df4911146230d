package dev.peisong.optimizer.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The lines of a file, read in order, blank ones passed over; knows where it is, for errors. */
final class SourceLines {

    private static final double MOST_EXACT = 1L << 53;

    private final String file;
    private final List<String> lines;
    private int next;

    SourceLines(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /** Any bytes are read: names and comments of old files are in no known encoding. */
    static SourceLines of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException(file + " is a folder; name a file in it");
        }
        return new SourceLines(
                file.toString(), Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    }

    /** Starts again at the first line. */
    void rewind() {
        next = 0;
    }

    boolean hasNext() {
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size();
    }

    /** The next line, stripped; an error that names what should follow if there is none. */
    String next(String expected) {
        if (!hasNext()) {
            throw badAt(
                    lines.size() + 1,
                    "the file ends where " + expected + " should follow",
                    "is it cut off?");
        }
        return lines.get(next++).strip();
    }

    /** Number of the line last read, counted from 1. */
    int line() {
        return Math.max(1, next);
    }

    /** The line last read has something wrong. */
    BadFileException bad(String wrong, String remedy) {
        return badAt(line(), wrong, remedy);
    }

    /** Some line read before has something wrong. */
    BadFileException badAt(int line, String wrong, String remedy) {
        return new BadFileException(file, line, wrong, remedy);
    }

    /** The next line as so many numbers. */
    double[] numbers(int count, String expected) {
        var words = next(expected).split("\\s+", -1);
        if (words.length != count) {
            throw bad(
                    words.length + " values where " + expected + " should be",
                    "write " + count + " numbers");
        }
        return numbers(words, 0);
    }

    /** The words from an index on as numbers. */
    double[] numbers(String[] words, int from) {
        var numbers = new double[words.length - from];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(words[from + i]);
        }
        return numbers;
    }

    double number(String word) {
        try {
            double value = Double.parseDouble(word);
            if (Math.abs(value) <= MOST_EXACT) {
                return value;
            }
        } catch (NumberFormatException noNumber) {
            throw bad("'" + word + "' is not a number", "write a number such as 12 or 12.5");
        }
        throw bad(word + " is too great", "write a smaller number");
    }

    /** A whole number within bounds. */
    int whole(double value, int least, int most, String what) {
        if (value != Math.rint(value) || value < least || value > most) {
            throw bad(
                    what + " is " + shown(value),
                    "write a whole number from " + least + " to " + most);
        }
        return (int) value;
    }

    private static String shown(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
