package dev.peisong.common.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A real PostgreSQL and a real Kafka broker, each started once in a test run, when first asked for,
 * and gone with it. {@code -Dpeisong.backends=testcontainers} takes both from containers.
 */
public final class Backends {
    private static final boolean CONTAINERS =
            System.getProperty("peisong.backends", "embedded").equals("testcontainers");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Backends() {}

    /** A new, empty database with the service's schema and roles. */
    public static TestDatabase newDatabase(String schema) {
        var name = schema + "_" + DATABASES.incrementAndGet();
        var server = Postgres.SERVER;
        connect(server, "postgres").sql("CREATE DATABASE " + name).update();
        var database = new TestDatabase(server, name, schema);
        connect(server, name).sql(bootstrap(schema)).update();
        return database;
    }

    /** The broker's {@code host:port}. */
    public static String kafka() {
        return Kafka.BOOTSTRAP;
    }

    private static JdbcClient connect(PostgresServer server, String database) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        server.url(database), server.superuser(), server.password()));
    }

    private static String bootstrap(String schema) {
        var script = new ClassPathResource("dev/peisong/common/database/bootstrap.sql");
        try {
            return script.getContentAsString(StandardCharsets.UTF_8)
                    .replace("${schema}", schema)
                    .replace("${ownerPassword}", TestDatabase.OWNER_PASSWORD)
                    .replace("${appPassword}", TestDatabase.APP_PASSWORD)
                    .replace("${relayPassword}", TestDatabase.RELAY_PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the server is.
     *
     * @param address {@code host:port}
     */
    record PostgresServer(String address, String superuser, String password) {
        String url(String database) {
            return "jdbc:postgresql://" + address + "/" + database;
        }
    }

    private static final class Postgres {
        static final PostgresServer SERVER =
                CONTAINERS ? Containers.postgres() : EmbeddedBackends.postgres();
    }

    private static final class Kafka {
        static final String BOOTSTRAP = CONTAINERS ? Containers.kafka() : EmbeddedBackends.kafka();
    }
}
