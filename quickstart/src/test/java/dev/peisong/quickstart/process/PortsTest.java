package dev.peisong.quickstart.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    @TempDir Path folder;

    @Test
    void refusesAPortThatIsTaken() throws Exception {
        try (var other = listening(0)) {
            int taken = other.getLocalPort();
            var ports = ports(Map.of("gateway", taken));

            assertThatExceptionOfType(Ports.Taken.class)
                    .isThrownBy(() -> ports.of("gateway"))
                    .withMessage("Port " + taken + " for gateway is taken by another program");
        }
    }

    @Test
    void keepsThePortsOfTheLastRun() throws Exception {
        int first = ports(Map.of()).of("kafka");

        assertThat(ports(Map.of()).of("kafka")).isEqualTo(first);
    }

    @Test
    void choosesAnotherWhenThatOfTheLastRunIsTaken() throws Exception {
        int first = ports(Map.of()).of("kafka");
        try (var other = listening(first)) {
            assertThat(ports(Map.of()).of("kafka")).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void givesNoPortTwice() throws Exception {
        var ports = ports(Map.of());
        var given = new HashSet<Integer>();
        for (int i = 0; i < 50; i++) {
            given.add(ports.of("component-" + i));
        }
        assertThat(given).hasSize(50);
    }

    private Ports ports(Map<String, Integer> asked) throws IOException {
        return Ports.rememberedIn(folder.resolve("ports"), asked);
    }

    private static ServerSocket listening(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }
}
