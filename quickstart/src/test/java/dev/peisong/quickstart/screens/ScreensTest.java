package dev.peisong.quickstart.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.peisong.quickstart.RunningPlatform;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the console's own journeys ({@code console/e2e}) against a platform of their own, so that
 * what they leave under way is in nobody's way. Needs a Chromium: its path in {@code CHROMIUM}, or
 * where systems keep theirs.
 */
class ScreensTest {
    private static final Path CONSOLE = Path.of("../console").toAbsolutePath().normalize();
    private static final int MOST_MINUTES = 20;

    @Test
    void journeysInABrowser() throws Exception {
        Path chromium = chromium();
        try (var platform = RunningPlatform.start()) {
            assertThat(run(platform, chromium)).as("exit code of npm run e2e").isZero();
        }
    }

    private static Path chromium() {
        Optional<Path> found =
                Stream.of(
                                Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                        .filter(it -> !it.isEmpty())
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (found.isEmpty()) {
            System.out.println(
                    "Browser tests are SKIPPED: no Chromium found; name one in CHROMIUM");
        }
        assertThat(found.isPresent() || !"true".equals(System.getenv("CI")))
                .as("a Chromium, which continuous integration must have")
                .isTrue();
        assumeTrue(found.isPresent(), "no Chromium");
        return found.orElseThrow();
    }

    /** With streams of its own: those of this process are Surefire's, to talk with Maven by. */
    private static int run(RunningPlatform platform, Path chromium)
            throws IOException, InterruptedException {
        var installation = platform.installation();
        var builder =
                new ProcessBuilder(List.of("npm", "run", "--silent", "e2e"))
                        .directory(CONSOLE.toFile())
                        .redirectErrorStream(true);
        builder.environment().put("PEISONG_URL", installation.gateway().toString());
        builder.environment().put("PEISONG_PASSWORD", installation.password());
        builder.environment().put("CHROMIUM", chromium.toString());
        Process journeys = builder.start();
        journeys.getOutputStream().close();
        Thread printing = Thread.startVirtualThread(() -> print(journeys.inputReader()));
        try {
            boolean ended = journeys.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
            return ended ? journeys.exitValue() : -1;
        } finally {
            journeys.descendants().forEach(ProcessHandle::destroyForcibly);
            journeys.destroyForcibly();
            printing.join();
        }
    }

    private static void print(BufferedReader said) {
        said.lines().forEach(System.out::println);
    }
}
