package dev.peisong.optimizer.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Arrays;

/** Starts the command: {@code solve FILE}, with options. */
public final class Main {

    private static final int SOLVED = 0;
    private static final int INCOMPLETE = 1;
    private static final int REFUSED = 2;

    private Main() {}

    /**
     * Exits with 0 when all customers are served, 1 when some are not, 2 when nothing was solved.
     */
    public static void main(String[] words) {
        int status = run(words);
        System.out.flush();
        if (status != SOLVED) {
            System.exit(status);
        }
    }

    private static int run(String[] words) {
        try {
            if (words.length == 0 || !words[0].equals("solve")) {
                throw new IllegalArgumentException("the one command there is is solve");
            }
            var arguments = SolveArguments.parse(Arrays.copyOfRange(words, 1, words.length));
            var command = new SolveCommand(arguments, started(), System.out, System.err);
            return command.run() ? SOLVED : INCOMPLETE;
        } catch (NoSuchFileException missing) {
            System.err.println("peisong solve: there is no file " + missing.getMessage());
        } catch (IOException | IllegalArgumentException wrong) {
            System.err.println("peisong solve: " + wrong.getMessage());
        }
        return REFUSED;
    }

    /** When this JVM started, to the millisecond: its start is part of the time given. */
    private static Instant started() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }
}
