package dev.peisong.quickstart.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One process of the platform, before it is started.
 *
 * @param name unique; names its log and its record in the run folder
 * @param stage what has a lower stage is stopped later
 * @param health where the process answers once it serves
 * @param command program and arguments
 * @param environment added to the environment of the launcher
 * @param stopSignal asks the process to end in good order
 */
public record Component(
        String name,
        int stage,
        Health health,
        List<String> command,
        Map<String, String> environment,
        StopSignal stopSignal) {

    /** How long a start may take before it counts as failed. */
    public static final Duration PATIENCE = Duration.ofMinutes(4);

    public Component {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    public int port() {
        return health.uri().getPort();
    }

    /** PostgreSQL waits for its clients on TERM and disconnects them on INT. */
    public enum StopSignal {
        TERM,
        INT
    }
}
