package dev.peisong.quickstart.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The loopback port of each component: the one that was asked for, else the one of the last run
 * while it is free, else a free one. Free ones are taken from below the range out of which systems
 * number outgoing connections, so that none of those is in the way when the component starts.
 */
public final class Ports {
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;

    private final Map<String, Integer> asked;
    private final Path file;
    private final Properties remembered = new Properties();
    private final Set<Integer> given = new HashSet<>();

    private Ports(Map<String, Integer> asked, Path file) {
        this.asked = Map.copyOf(asked);
        this.file = file;
    }

    /** Reads the ports of the last run from {@code file}, if there is one. */
    public static Ports rememberedIn(Path file, Map<String, Integer> asked) throws IOException {
        var ports = new Ports(asked, file);
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                ports.remembered.load(in);
            }
        }
        ports.given.addAll(asked.values());
        return ports;
    }

    /**
     * The port of one component.
     *
     * @throws Taken if the port that was asked for is in use
     */
    public int of(String component) throws Taken {
        Integer wanted = asked.get(component);
        if (wanted != null) {
            if (!isFree(wanted)) {
                throw new Taken(component, wanted);
            }
            return wanted;
        }
        int last = Integer.parseInt(remembered.getProperty(component, "0"));
        int port = last > 0 && isFree(last) && given.add(last) ? last : anyFree();
        remember(component, port);
        return port;
    }

    /** Whether nobody listens on the loopback port. */
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException inUse) {
            return false;
        }
    }

    private int anyFree() {
        for (int attempt = 0; attempt < HIGHEST - LOWEST; attempt++) {
            int port = RandomGenerator.getDefault().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && given.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    private void remember(String component, int port) {
        remembered.setProperty(component, Integer.toString(port));
        try (var out = Files.newBufferedWriter(file)) {
            remembered.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that was asked for belongs to another program. */
    public static final class Taken extends Exception {
        private final String component;
        private final int port;

        Taken(String component, int port) {
            super("Port " + port + " for " + component + " is taken by another program");
            this.component = component;
            this.port = port;
        }

        public String component() {
            return component;
        }

        public int port() {
            return port;
        }
    }
}
