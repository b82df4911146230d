package dev.peisong.quickstart;

import dev.peisong.city.DemoCity;
import dev.peisong.quickstart.backend.Postgres;
import dev.peisong.quickstart.demo.Demo;
import dev.peisong.quickstart.demo.DemoOptions;
import dev.peisong.quickstart.demo.Installation;
import dev.peisong.quickstart.demo.check.Backends;
import dev.peisong.quickstart.process.RunRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plays a day on the installation of a data folder, which is started when it does not run. */
final class PlayDemo {
    private static final String LOOPBACK = "127.0.0.1:";

    private final DemoArguments arguments;
    private final PrintStream out;

    PlayDemo(List<String> arguments, PrintStream out) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn"); // Kafka's client
        this.arguments = DemoArguments.parse(arguments);
        this.out = out;
    }

    int play() throws Exception {
        int started = new Up(platform(), arguments.forPlatform(), out).run();
        if (started != 0) {
            return started;
        }
        DemoOptions options = arguments.demo();
        boolean inDemoCity = isDemoCity(options);
        DemoCity city = inDemoCity ? DemoCity.generate(DemoMap.SEED) : null;
        try {
            return new Demo(installation(platform().data()), options, out).play(city);
        } catch (IllegalArgumentException misused) {
            throw new Options.Misused(String.valueOf(misused.getMessage()));
        }
    }

    int check() throws Exception {
        return Demo.check(installation(platform().data()), out);
    }

    /** An installation has one map, chosen when it was started. */
    private boolean isDemoCity(DemoOptions options) throws IOException {
        Path running = RunningMap.of(platform().data());
        Path wanted = options.map();
        if (wanted != null && !wanted.equals(running)) {
            throw new Options.Misused(
                    "Peisong runs on the map %s; ./peisong down first, or use another --data"
                            .formatted(running));
        }
        return running.equals(platform().data().demoMap());
    }

    private Options platform() {
        return Options.parse(arguments.forPlatform());
    }

    /** What runs on a data folder. */
    static Installation installation(DataFolder data) throws IOException {
        var secrets = Secrets.in(data.secrets());
        return new Installation(
                URI.create("http://" + LOOPBACK + port(data, Options.GATEWAY)),
                Files.readString(secrets.demoPassword()).strip(),
                new Backends(
                        "jdbc:postgresql://"
                                + LOOPBACK
                                + port(data, "postgres")
                                + "/"
                                + Postgres.DATABASE,
                        secrets.postgresPassword(),
                        LOOPBACK + port(data, "kafka")),
                data.run().resolve("demo-acknowledged"));
    }

    private static int port(DataFolder data, String component) {
        return RunRecord.allIn(data.run()).stream()
                .filter(record -> record.name().equals(component))
                .findFirst()
                .orElseThrow(
                        () -> new Options.Misused("Peisong is not running; ./peisong up starts it"))
                .health()
                .uri()
                .getPort();
    }
}
