package dev.peisong.quickstart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the person who starts the platform may choose.
 *
 * @param project the checked-out repository, whose boot jars are run
 * @param ports by component, for those that are not free to choose
 * @param map an OpenStreetMap extract; null means the demo city
 * @param lan whether other devices of the network are served too, over HTTPS
 */
record Options(
        Path project,
        DataFolder data,
        Map<String, Integer> ports,
        int replicas,
        @Nullable Path map,
        boolean foreground,
        boolean lan) {
    static final String GATEWAY = "gateway";
    static final int DEFAULT_GATEWAY_PORT = 8080;
    static final String LAN = "lan";
    static final String LAN_HELP = "lan-help";

    private static final Map<String, Integer> LAN_PORTS = Map.of(LAN, 8443, LAN_HELP, 8081);

    Options {
        ports = Map.copyOf(ports);
    }

    /**
     * Reads a command line.
     *
     * @throws Misused with a message for the person if an option is unknown or malformed
     */
    static Options parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        Path project = Path.of(System.getProperty("peisong.root", "."));
        Path data = Path.of(".peisong");
        var ports = new HashMap<>(Map.of(GATEWAY, DEFAULT_GATEWAY_PORT));
        int replicas = 1;
        Path map = null;
        boolean foreground = false;
        boolean lan = false;
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--port" -> ports.put(GATEWAY, port(option, valueOf(option, rest)));
                case "--ports" -> ports.putAll(namedPorts(option, valueOf(option, rest)));
                case "--replicas" -> replicas = number(option, valueOf(option, rest), 1, 9);
                case "--data" -> data = Path.of(valueOf(option, rest));
                case "--map" -> map = existing(option, valueOf(option, rest));
                case "--foreground" -> foreground = true;
                case "--lan" -> lan = true;
                default -> throw new Misused("Unknown option " + option);
            }
        }
        if (lan) {
            LAN_PORTS.forEach(ports::putIfAbsent);
        }
        return new Options(project, new DataFolder(data), ports, replicas, map, foreground, lan);
    }

    int gatewayPort() {
        return ports.getOrDefault(GATEWAY, DEFAULT_GATEWAY_PORT);
    }

    private static String valueOf(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new Misused(option + " needs a value");
        }
        return rest.pop();
    }

    private static int port(String option, String text) {
        return number(option, text, 1, 65_535);
    }

    private static Map<String, Integer> namedPorts(String option, String text) {
        var ports = new HashMap<String, Integer>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new Misused(
                        option + " wants name=port pairs such as postgres=5432,kafka=9092");
            }
            ports.put(pair.substring(0, equals), port(option, pair.substring(equals + 1)));
        }
        return ports;
    }

    private static int number(String option, String text, int least, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the same message
        }
        throw new Misused(
                option
                        + " wants a number from "
                        + least
                        + " to "
                        + most
                        + ", not \""
                        + text
                        + "\"");
    }

    private static Path existing(String option, String text) {
        Path file = Path.of(text).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new Misused(option + ": there is no readable file " + file);
        }
        return file;
    }

    /** The command line is wrong; the message says how. */
    static final class Misused extends RuntimeException {
        Misused(String message) {
            super(message);
        }
    }
}
