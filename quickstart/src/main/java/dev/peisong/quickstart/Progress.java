package dev.peisong.quickstart;

import dev.peisong.quickstart.process.Component;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a person sees while the platform starts, runs and stops. */
final class Progress {
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Clock clock;
    private final Set<String> awaited = new TreeSet<>();
    private long lastWord = System.nanoTime();

    Progress(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    synchronized void say(String line) {
        lastWord = System.nanoTime();
        out.println(line);
        out.flush();
    }

    /** Something that happened later on, with the time. */
    void event(String what) {
        say("  " + clock.instant().truncatedTo(ChronoUnit.SECONDS) + "  " + what);
    }

    synchronized void waitFor(String component) {
        awaited.add(component);
    }

    synchronized void ready(Component component, Duration took) {
        awaited.remove(component.name());
        say(
                String.format(
                        Locale.ROOT,
                        "  %-20s ready in %5.1f s   port %d",
                        component.name(),
                        took.toMillis() / 1000.0,
                        component.port()));
    }

    void stopped(String component) {
        say("  %-20s stopped".formatted(component));
    }

    /** Reassures who has seen nothing new for a while. */
    synchronized void breakSilence() {
        boolean silent = System.nanoTime() - lastWord > SILENCE.toNanos();
        if (silent && !awaited.isEmpty()) {
            say("  still starting: " + String.join(", ", awaited));
        }
    }
}
