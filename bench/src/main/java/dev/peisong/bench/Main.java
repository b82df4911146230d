package dev.peisong.bench;

import dev.peisong.optimizer.file.referee.Referee;
import java.util.Arrays;
import java.util.List;

/** Starts {@code optimizer}, which measures, or {@code check}, which judges one solution. */
public final class Main {

    private Main() {}

    /** Exits with 2 where the words make no sense. */
    public static void main(String[] words) throws Exception {
        String command = words.length == 0 ? "" : words[0];
        List<String> rest = Arrays.asList(words).subList(Math.min(1, words.length), words.length);
        try {
            switch (command) {
                case "optimizer" -> new OptimizerBench(Options.parse(rest)).run(rest);
                case "check" -> Referee.main(rest.toArray(String[]::new));
                default ->
                        throw new IllegalArgumentException(
                                "use 'optimizer', or 'check FILE FILE.sol'");
            }
        } catch (IllegalArgumentException wrong) {
            System.err.println("peisong bench: " + wrong.getMessage());
            System.exit(2);
        }
    }
}
