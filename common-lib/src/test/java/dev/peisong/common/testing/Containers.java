package dev.peisong.common.testing;

import dev.peisong.common.testing.Backends.PostgresServer;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Backends in containers, removed by Testcontainers when the test run ends. */
final class Containers {
    private Containers() {}

    @SuppressWarnings("resource")
    static PostgresServer postgres() {
        var container =
                new PostgreSQLContainer("postgres:18")
                        .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=300");
        container.start();
        var address =
                container.getHost()
                        + ":"
                        + container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT);
        return new PostgresServer(address, container.getUsername(), container.getPassword());
    }

    @SuppressWarnings("resource")
    static String kafka() {
        var container =
                new KafkaContainer("apache/kafka:4.2.1")
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.start();
        return container.getBootstrapServers();
    }
}
