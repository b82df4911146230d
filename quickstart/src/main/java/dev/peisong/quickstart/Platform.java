package dev.peisong.quickstart;

import dev.peisong.quickstart.backend.Kafka;
import dev.peisong.quickstart.backend.Postgres;
import dev.peisong.quickstart.backend.SchemaPasswords;
import dev.peisong.quickstart.lan.Lan;
import dev.peisong.quickstart.process.Component;
import dev.peisong.quickstart.process.Ports;
import dev.peisong.quickstart.process.StartFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** What an installation consists of, and the order in which it comes to life. */
final class Platform {
    private final Supervisor supervisor;
    private final Options options;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Services services;
    private final Programs programs;

    /**
     * Chooses ports and makes secrets, and serves what does not wait for the rest.
     *
     * @param events hears of what happens later, while everything runs
     */
    Platform(Options options, Supervisor supervisor, Consumer<String> events) throws Exception {
        DataFolder data = options.data();
        this.options = options;
        this.supervisor = supervisor;
        secrets = Secrets.in(data.secrets());
        var ports = Ports.rememberedIn(data.run().resolve("ports"), options.ports());
        postgres =
                new Postgres(
                        data.postgres(),
                        data.programs(),
                        ports.of("postgres"),
                        secrets.postgresPassword());
        kafka = new Kafka(data.kafka(), ports.of("kafka"), ports.of("kafka-controller"));
        services = new Services(options, secrets, postgres, kafka, lan(ports, events)).on(ports);
        programs = new Programs(options.project(), data.programs());
    }

    private Map<String, String> lan(Ports ports, Consumer<String> events) throws Exception {
        if (!options.lan()) {
            return Map.of();
        }
        int https = ports.of(Options.LAN);
        int help = ports.of(Options.LAN_HELP);
        return Lan.open(options.data().tls(), https, help, events).gatewayEnvironment();
    }

    /**
     * Starts everything, the backends first.
     *
     * @throws StartFailed if a component does not come up; others may be running then
     */
    void start() throws Exception {
        var tasks =
                new ArrayList<Callable<Void>>(
                        List.of(this::startPostgres, this::startKafka, this::writeDemoMap));
        for (Service service : Service.values()) {
            tasks.add(() -> unpack(service));
        }
        supervisor.allOf(tasks);
        var components = new ArrayList<Component>();
        for (Service service : Service.values()) {
            components.addAll(services.components(service, programs.of(service)));
        }
        supervisor.startAll(components);
    }

    private Void startPostgres() throws Exception {
        long from = System.nanoTime();
        postgres.prepare();
        supervisor.start(postgres.component(), from);
        var schemas = new ArrayList<SchemaPasswords>();
        for (Service service : Service.values()) {
            schemas.add(secrets.databasePasswords(service));
        }
        postgres.bootstrap(schemas);
        return null;
    }

    private Void startKafka() throws Exception {
        long from = System.nanoTime();
        kafka.prepare();
        supervisor.start(kafka.component(), from);
        return null;
    }

    private Void writeDemoMap() throws IOException {
        Path map = options.map();
        if (map == null) {
            DemoMap.write(options.data().demoMap());
        }
        RunningMap.note(map == null ? options.data().demoMap() : map, options.data());
        return null;
    }

    private Void unpack(Service service) throws Exception {
        programs.of(service);
        return null;
    }
}
