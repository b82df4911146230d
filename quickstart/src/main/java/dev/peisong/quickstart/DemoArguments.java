package dev.peisong.quickstart;

import dev.peisong.quickstart.demo.DemoOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The command line of the demo: its own options, and those that {@code up} is given.
 *
 * @param forPlatform what {@link Options} reads
 */
record DemoArguments(DemoOptions demo, List<String> forPlatform) {
    private static final Set<String> OWN =
            Set.of(
                    "--speed",
                    "--orders",
                    "--vehicles",
                    "--seed",
                    "--date",
                    "--columns",
                    "--zone",
                    "--map");
    private static final String MAP = "--map";

    /**
     * Reads a command line.
     *
     * @throws Options.Misused with a message for the person
     */
    static DemoArguments parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var own = new HashMap<String, String>();
        var platform = new ArrayList<String>();
        while (!rest.isEmpty()) {
            String option = rest.pop();
            if (!OWN.contains(option)) {
                platform.add(option);
                continue;
            }
            if (rest.isEmpty()) {
                throw new Options.Misused(option + " needs a value");
            }
            own.put(option, rest.pop());
            if (option.equals(MAP)) {
                platform.addAll(List.of(MAP, own.getOrDefault(MAP, "")));
            }
        }
        return new DemoArguments(options(own), List.copyOf(platform));
    }

    private static DemoOptions options(Map<String, String> own) {
        String orders = own.getOrDefault("--orders", "");
        boolean counted = orders.isEmpty() || orders.matches("[0-9]{1,6}");
        var options =
                new DemoOptions(
                        value(own, "--speed", Double::valueOf, DemoOptions.USUAL_SPEED),
                        counted && !orders.isEmpty()
                                ? Integer.parseInt(orders)
                                : DemoOptions.USUAL_ORDERS,
                        counted ? null : file("--orders", orders),
                        own.getOrDefault("--columns", ""),
                        value(own, "--vehicles", Integer::valueOf, 0),
                        value(own, "--seed", Long::valueOf, 1L),
                        optional(own, "--date", LocalDate::parse),
                        own.containsKey(MAP) ? file(MAP, own.getOrDefault(MAP, "")) : null,
                        optional(own, "--zone", ZoneId::of));
        if (options.file() != null && options.date() == null) {
            throw new Options.Misused("--orders FILE needs --date, the day of the file to play");
        }
        if (!(options.speed() >= 1 && options.speed() <= 10_000)) {
            throw new Options.Misused("--speed wants a number from 1 to 10000");
        }
        return options;
    }

    private static <T> T value(
            Map<String, String> own, String option, Function<String, T> read, T usual) {
        T given = optional(own, option, read);
        return given == null ? usual : given;
    }

    private static <T> @Nullable T optional(
            Map<String, String> own, String option, Function<String, T> read) {
        String text = own.get(option);
        if (text == null) {
            return null;
        }
        try {
            return read.apply(text);
        } catch (NumberFormatException | DateTimeException e) {
            throw new Options.Misused(option + " cannot be \"" + text + "\"");
        }
    }

    private static Path file(String option, String text) {
        Path file = Path.of(text).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new Options.Misused(option + ": there is no readable file " + file);
        }
        return file;
    }
}
