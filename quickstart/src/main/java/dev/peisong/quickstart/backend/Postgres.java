package dev.peisong.quickstart.backend;

import dev.peisong.quickstart.process.Component;
import dev.peisong.quickstart.process.Component.StopSignal;
import dev.peisong.quickstart.process.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server of our own: it listens on the loopback address only, asks every client for
 * its password, and answers a commit when it is on disk.
 *
 * @param folder holds the cluster
 * @param binaries where the programs are unpacked to
 * @param port on the loopback address
 * @param superuserPassword of the role {@code postgres}
 */
public record Postgres(Path folder, Path binaries, int port, String superuserPassword) {
    public static final String DATABASE = "peisong";

    /** Makes the cluster unless there is one. Not safe to call twice at once. */
    public void prepare() throws IOException, InterruptedException {
        if (Files.exists(cluster().resolve("PG_VERSION"))) {
            return;
        }
        Path home = PostgresBinaries.unpackedIn(binaries);
        Path unfinished = Files.createDirectories(folder).resolve("unfinished");
        Folders.delete(unfinished);
        Path passwordFile = new SecretFiles(folder).write("superuser-password", superuserPassword);
        var unprivileged = Unprivileged.onThisMachine();
        unprivileged.giveAccessTo(folder);
        try {
            initialise(unprivileged, home, unfinished, passwordFile);
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(unfinished, cluster());
    }

    /** The server process; {@link #prepare} comes first. */
    public Component component() throws IOException {
        Path home = PostgresBinaries.unpackedIn(binaries);
        var command = new ArrayList<String>();
        command.addAll(
                List.of(home.resolve("bin/postgres").toString(), "-D", cluster().toString()));
        settings().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new Component(
                "postgres",
                0,
                Health.postgresql(port),
                Unprivileged.onThisMachine().command(command),
                Map.of(),
                StopSignal.INT);
    }

    /** Creates the database, and in it the schema and the roles of each service. */
    public void bootstrap(List<SchemaPasswords> schemas) throws SQLException, IOException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            var exists =
                    statement.executeQuery(
                            "SELECT FROM pg_database WHERE datname = '" + DATABASE + "'");
            if (!exists.next()) {
                statement.execute("CREATE DATABASE " + DATABASE);
            }
        }
        try (var connection = connect(DATABASE);
                var statement = connection.createStatement()) {
            for (SchemaPasswords schema : schemas) {
                statement.execute(schema.bootstrapScript());
            }
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                "postgres",
                superuserPassword);
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("port", Integer.toString(port)),
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("max_connections", "300"),
                Map.entry("shared_buffers", "96MB"),
                Map.entry("io_method", "sync"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("cluster_name", "peisong"));
    }

    private static void initialise(
            Unprivileged unprivileged, Path home, Path cluster, Path passwordFile)
            throws IOException, InterruptedException {
        var command =
                List.of(
                        home.resolve("bin/initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions");
        Tool.run("make PostgreSQL's data folder", unprivileged.command(command));
    }
}
