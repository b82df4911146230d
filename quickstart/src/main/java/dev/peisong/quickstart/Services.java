package dev.peisong.quickstart;

import dev.peisong.quickstart.backend.Java;
import dev.peisong.quickstart.backend.Kafka;
import dev.peisong.quickstart.backend.Postgres;
import dev.peisong.quickstart.process.Component;
import dev.peisong.quickstart.process.Component.StopSignal;
import dev.peisong.quickstart.process.Health;
import dev.peisong.quickstart.process.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The processes of the services, each configured by its environment alone. */
final class Services {
    private static final String READINESS = "/actuator/health/readiness";

    private final Options options;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Map<String, String> lan;
    private final Map<Service, List<Integer>> ports = new EnumMap<>(Service.class);

    /**
     * Configures nothing yet.
     *
     * @param lan what the first gateway is told of the local network; empty when it serves none
     */
    Services(
            Options options,
            Secrets secrets,
            Postgres postgres,
            Kafka kafka,
            Map<String, String> lan) {
        this.options = options;
        this.secrets = secrets;
        this.postgres = postgres;
        this.kafka = kafka;
        this.lan = Map.copyOf(lan);
    }

    /** Gives every replica its port. */
    Services on(Ports free) throws Ports.Taken {
        for (Service service : Service.values()) {
            var own = new ArrayList<Integer>();
            for (int replica = 1; replica <= options.replicas(); replica++) {
                own.add(free.of(service.replica(replica)));
            }
            ports.put(service, own);
        }
        return this;
    }

    /** One process per replica of a service, run from {@code jar}. */
    List<Component> components(Service service, Path jar) throws IOException {
        var components = new ArrayList<Component>();
        for (int port : ports(service)) {
            components.add(
                    new Component(
                            service.replica(components.size() + 1),
                            service.stage(),
                            Health.http(port, READINESS),
                            command(service, jar),
                            environment(service, port),
                            StopSignal.TERM));
        }
        return components;
    }

    private List<Integer> ports(Service service) {
        return ports.getOrDefault(service, List.of());
    }

    private static List<String> command(Service service, Path jar) {
        var rest = new ArrayList<>(service.compilerFlags());
        rest.addAll(List.of("-jar", jar.toString()));
        return Java.command(service.heapMegabytes(), rest);
    }

    private Map<String, String> environment(Service service, int port) throws IOException {
        var passwords = secrets.databasePasswords(service);
        var environment = new HashMap<String, String>();
        environment.put("SERVER_PORT", Integer.toString(port));
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("PEISONG_DATABASE_URL", postgres.jdbcUrl());
        environment.put("PEISONG_DATABASE_OWNER_PASSWORD", passwords.owner());
        environment.put("PEISONG_DATABASE_APP_PASSWORD", passwords.app());
        environment.put("PEISONG_DATABASE_RELAY_PASSWORD", passwords.relay());
        environment.put("PEISONG_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("PEISONG_MASTER_KEY_FILE", secrets.masterKey().toString());
        environment.put("PEISONG_JWT_KEYS_FILE", secrets.publicKeys().toString());
        switch (service) {
            case GATEWAY -> addGateway(environment, port);
            case DISPATCH -> addRoads(environment);
            case ORDER, INVENTORY, TRACKING -> {}
        }
        return environment;
    }

    private void addGateway(Map<String, String> environment, int port) {
        if (port == options.gatewayPort()) { // one process can hold the network's port
            environment.putAll(lan);
        }
        environment.put("PEISONG_JWT_SIGNING_KEY_FILE", secrets.signingKeys().toString());
        environment.put("PEISONG_DEMO_PASSWORD_FILE", secrets.demoPassword().toString());
        environment.put("PEISONG_OPERATOR_TOKEN_FILE", secrets.operatorToken().toString());
        for (Service service : Service.values()) {
            if (service != Service.GATEWAY) {
                environment.put(service.addressVariable(), addresses(service));
            }
        }
    }

    private void addRoads(Map<String, String> environment) {
        environment.put("PEISONG_ROADS_CACHE", options.data().roads().toString());
        Path map = options.map() == null ? options.data().demoMap() : options.map();
        environment.put("PEISONG_ROADS_MAP", map.toString());
    }

    private String addresses(Service service) {
        return ports(service).stream()
                .map(port -> "http://127.0.0.1:" + port)
                .collect(Collectors.joining(","));
    }
}
