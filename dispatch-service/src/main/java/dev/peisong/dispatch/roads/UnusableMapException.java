package dev.peisong.dispatch.roads;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A map that cannot be loaded. The message names the file, what is wrong with it and what to do.
 */
public final class UnusableMapException extends RuntimeException {

    UnusableMapException(Path file, String problem, String remedy) {
        this(file, problem, remedy, null);
    }

    UnusableMapException(Path file, String problem, String remedy, @Nullable Throwable cause) {
        super("Map " + file.toAbsolutePath() + " " + problem + ". " + remedy, cause);
    }
}
