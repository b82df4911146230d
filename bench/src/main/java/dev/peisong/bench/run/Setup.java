package dev.peisong.bench.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How solvers are started; the same for all of them.
 *
 * @param optimizer jar of the project's solver, which needs nothing else
 * @param flags of its JVM, given to the peers' JVMs too
 * @param threads that each may use
 * @param seed of each one's randomness
 * @param out folder for what they write
 */
public record Setup(Path optimizer, List<String> flags, int threads, long seed, Path out) {

    private static final String OURS = "peisong";

    public Setup {
        flags = List.copyOf(flags);
    }

    /** The command that solves a file. */
    List<String> command(String solver, Path file, double seconds, Path solution) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags);
        if (solver.equals(OURS) && !file.toString().endsWith(".day")) {
            words.addAll(List.of("-cp", optimizer.toString(), "dev.peisong.optimizer.cli.Main"));
            words.addAll(List.of("solve", file.toString(), "--seconds", "" + seconds));
            words.addAll(List.of("--threads", "" + threads, "--seed", "" + seed));
            words.addAll(List.of("--out", solution.toString()));
            return words;
        }
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
        words.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of("dev.peisong.bench.peer.PeerMain", solver, file.toString()));
        words.addAll(List.of("" + seconds, "" + threads, "" + seed, solution.toString()));
        return words;
    }
}
