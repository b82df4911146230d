package dev.peisong.quickstart;

import dev.peisong.quickstart.process.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** The Java side of the script {@code ./peisong}, which tells people what there is to call. */
public final class Launcher {
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> arguments) throws Exception {
        if (arguments.isEmpty()) {
            System.err.println("No command; see ./peisong help");
            return MISUSED;
        }
        List<String> rest = arguments.subList(1, arguments.size());
        try {
            if (arguments.getFirst().equals("demo")) {
                return new PlayDemo(rest, System.out).play();
            }
            Options options = Options.parse(rest);
            return switch (arguments.getFirst()) {
                case "up" -> new Up(options, rest, System.out).run();
                case "supervise" ->
                        new Supervise(options, new Progress(System.out, Clock.systemUTC()))
                                .run(() -> {});
                case "down" -> down(options.data());
                case "status" ->
                        new Status(options.data(), System.out).print(Clock.systemUTC().instant());
                case "check" -> new PlayDemo(rest, System.out).check();
                case "prepare" -> prepare(options.data());
                default -> throw new Options.Misused("Unknown command " + arguments.getFirst());
            };
        } catch (Options.Misused misused) {
            System.err.println(misused.getMessage() + "; see ./peisong help");
            return MISUSED;
        }
    }

    private static int down(DataFolder data) throws InterruptedException {
        Leftovers.stopAll(data.run(), System.out::println);
        System.out.println("Peisong is stopped; its data stays in " + data.root());
        return 0;
    }

    /** What containers are given: made here, because it takes Java. */
    private static int prepare(DataFolder data) throws IOException {
        Secrets.in(data.secrets());
        Files.createDirectories(Objects.requireNonNull(data.demoMap().getParent()));
        DemoMap.write(data.demoMap());
        System.out.println("Wrote " + data.secrets() + " and " + data.demoMap());
        return 0;
    }
}
