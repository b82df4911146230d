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

    /** The name of the project's solver. */
    public static final String OURS = "peisong";

    public Setup {
        flags = List.copyOf(flags);
    }

    /** The same with one more flag; what is written goes to a folder within. */
    public Setup with(String flag) {
        List<String> more = new ArrayList<>(flags);
        more.add(flag);
        return new Setup(optimizer, more, threads, seed, out.resolve(flag.replaceAll("\\W", "")));
    }

    /** The command that solves a file. */
    List<String> command(Request request, Path solution, Path heapLog) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags);
        words.add(HeapLog.flag(heapLog));
        String file = request.file().toString();
        String seconds = Double.toString(request.seconds());
        if (request.solver().equals(OURS) && !file.endsWith(".day")) {
            words.addAll(List.of("-cp", optimizer.toString(), "dev.peisong.optimizer.cli.Main"));
            words.addAll(List.of("solve", file, "--seconds", seconds));
            words.addAll(List.of("--threads", "" + threads, "--seed", "" + seed));
            words.addAll(List.of("--out", solution.toString()));
            return words;
        }
        words.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
        words.addAll(List.of("--sun-misc-unsafe-memory-access=allow"));
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of("dev.peisong.bench.peer.PeerMain", request.solver(), file));
        words.addAll(List.of(seconds, "" + threads, "" + seed, solution.toString()));
        return words;
    }
}
