package dev.peisong.quickstart;

import dev.peisong.quickstart.backend.Java;
import dev.peisong.quickstart.process.RunRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Starts the platform and returns when it is up; a process of its own stays to watch over it. */
final class Up {
    private static final int LAUNCHER_HEAP_MEGABYTES = 64;
    private static final int POLL_MILLIS = 100;

    private final Options options;
    private final List<String> arguments;
    private final PrintStream out;

    Up(Options options, List<String> arguments, PrintStream out) {
        this.options = options;
        this.arguments = List.copyOf(arguments);
        this.out = out;
    }

    int run() throws Exception {
        if (isRunning()) {
            out.println("Peisong is already running; ./peisong down stops it.");
            return 0;
        }
        warnIfMemoryIsShort();
        out.println("Starting Peisong (data in " + options.data().root() + ")");
        if (options.foreground()) {
            return new Supervise(options, new Progress(out, Clock.systemUTC())).run(this::welcome);
        }
        return inBackground();
    }

    private boolean isRunning() {
        return RunRecord.allIn(options.data().run()).stream()
                .anyMatch(record -> record.isLauncher() && record.process().isPresent());
    }

    private int inBackground() throws Exception {
        options.data().create();
        RunState.STARTING.saveIn(options.data());
        Path log = options.data().logs().resolve("launcher.log");
        long from = Files.exists(log) ? Files.size(log) : 0;
        Process launcher =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        launcher.getOutputStream().close();
        var abandon = new Thread(() -> abandon(launcher), "abandon-start");
        Runtime.getRuntime().addShutdownHook(abandon);
        RunState state = follow(launcher, log, from);
        Runtime.getRuntime().removeShutdownHook(abandon);
        if (state == RunState.UP) {
            welcome();
            return 0;
        }
        launcher.waitFor();
        return Launcher.FAILED;
    }

    /** Survives the terminal it was started from, where the system has a command for that. */
    private List<String> command() {
        var command = new ArrayList<String>();
        for (String detach : List.of("/usr/bin/setsid", "/usr/bin/nohup")) {
            if (command.isEmpty() && Files.isExecutable(Path.of(detach))) {
                command.add(detach);
            }
        }
        command.addAll(
                Java.command(
                        LAUNCHER_HEAP_MEGABYTES,
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-Dpeisong.root=" + options.project(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Launcher.class.getName(),
                                "supervise")));
        command.addAll(arguments);
        return command;
    }

    private RunState follow(Process launcher, Path log, long from) throws Exception {
        try (var file = FileChannel.open(log).position(from);
                var in = Channels.newInputStream(file)) {
            while (true) {
                boolean alive = launcher.isAlive();
                RunState state = RunState.of(options.data());
                in.transferTo(out);
                if (state != RunState.STARTING || !alive) {
                    return state == RunState.UP && alive ? RunState.UP : RunState.FAILED;
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private static void abandon(Process launcher) {
        launcher.destroy();
        try {
            launcher.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void warnIfMemoryIsShort() {
        OptionalLong available = Memory.available();
        if (available.isPresent() && available.getAsLong() < Memory.WANTED) {
            out.printf(
                    Locale.ROOT,
                    "Memory is short: %.1f GiB free, Peisong takes up to %.0f GiB. Close other programs if"
                            + " this start fails or the machine slows down.%n",
                    available.getAsLong() / (double) (1 << 30),
                    Memory.WANTED / (double) (1 << 30));
        }
    }

    private void welcome() {
        String url = "http://127.0.0.1:" + options.gatewayPort();
        out.println();
        out.println("Peisong is up:");
        out.println("  console           " + url);
        out.println("  driver's app      " + url + "/driver/");
        out.println("  API reference     " + url + "/docs");
        out.println(
                "  sign-in           organisation demo, admin@demo.example, password "
                        + demoPassword());
        if (options.lan()) {
            new LanWelcome(options, out).print();
        }
        out.println("  next              ./peisong demo plays a working day; status | logs | down");
    }

    private String demoPassword() {
        Path file = options.data().secrets().resolve("demo-password");
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "in " + file;
        }
    }
}
