package dev.peisong.quickstart.backend;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that run on the same JDK as the launcher. */
public final class Java {
    private Java() {}

    /** A Java process with a small heap that dies, rather than limps, when memory is out. */
    public static List<String> command(int heapMegabytes, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-Xms16m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.net.preferIPv4Stack=true",
                        "-Duser.timezone=UTC"));
        command.addAll(rest);
        return List.copyOf(command);
    }
}
