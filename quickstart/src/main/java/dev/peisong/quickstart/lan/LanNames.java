package dev.peisong.quickstart.lan;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Locale;
import java.util.TreeSet;

/**
 * What other devices of the network call this machine.
 *
 * @param addresses IPv4, as the processes serve no other
 * @param hosts the machine's name, and that in the domain that home networks resolve by themselves
 * @param best the address of the interface that leads out; loopback where there is no network
 */
public record LanNames(TreeSet<String> addresses, TreeSet<String> hosts, String best) {
    private static final String LOOPBACK = "127.0.0.1";

    /** Of a network for documentation: a datagram socket that is connected there sends nothing. */
    private static final String ELSEWHERE = "198.51.100.1";

    /** As they are now: a laptop gets another address in another network. */
    public static LanNames ofThisMachine() throws IOException {
        var addresses = new TreeSet<String>();
        for (var own : NetworkInterface.networkInterfaces().toList()) {
            if (own.isUp()) {
                own.inetAddresses()
                        .filter(Inet4Address.class::isInstance)
                        .map(InetAddress::getHostAddress)
                        .forEach(addresses::add);
            }
        }
        addresses.add(LOOPBACK);
        return new LanNames(addresses, ownNames(), best(addresses));
    }

    private static TreeSet<String> ownNames() {
        var hosts = new TreeSet<String>();
        hosts.add("localhost");
        try {
            String name = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            if (name.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9-]+)*")
                    && !name.matches("[0-9.]+")) {
                hosts.add(name);
                hosts.add(name.split("\\.", 2)[0] + ".local");
            }
        } catch (IOException nameless) {
            // its addresses are enough
        }
        return hosts;
    }

    private static String best(TreeSet<String> addresses) {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByName(ELSEWHERE), 9));
            String local = socket.getLocalAddress().getHostAddress();
            if (addresses.contains(local) && !local.equals(LOOPBACK)) {
                return local;
            }
        } catch (IOException | java.io.UncheckedIOException noWayOut) {
            // a network with no way out still has phones in it
        }
        return addresses.stream().filter(it -> !it.startsWith("127.")).findFirst().orElse(LOOPBACK);
    }
}
