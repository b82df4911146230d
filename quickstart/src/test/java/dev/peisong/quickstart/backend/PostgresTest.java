package dev.peisong.quickstart.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.peisong.quickstart.process.Ports;
import dev.peisong.quickstart.process.SupervisedProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTest {
    private static final List<SchemaPasswords> SCHEMAS =
            List.of(
                    new SchemaPasswords("orders", "oo", "oa", "or"),
                    new SchemaPasswords("inventory", "io", "ia", "ir"));

    private static Postgres postgres;
    private static SupervisedProcess server;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        int port = Ports.rememberedIn(folder.resolve("ports"), Map.of()).of("postgres");
        postgres = new Postgres(folder.resolve("data"), folder.resolve("programs"), port, "secret");
        postgres.prepare();
        server = new SupervisedProcess(postgres.component(), folder, folder, System.out::println);
        server.start();
        server.awaitHealthy();
        postgres.bootstrap(SCHEMAS);
        try (var owner = connect("orders_owner", "oo")) {
            run(owner, "CREATE TABLE thing (id int PRIMARY KEY)");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @CsvSource({"postgres,guess", "orders_app,oo", "orders_owner,''"})
    void asksForThePassword(String user, String password) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> connect(user, password));
    }

    @Test
    void letsTheAppUseTablesButNotMakeThem() throws Exception {
        try (var app = connect("orders_app", "oa")) {
            run(app, "INSERT INTO thing VALUES (1)");
            run(app, "UPDATE thing SET id = 2");
            run(app, "DELETE FROM thing");
            assertDenied(app, "CREATE TABLE mine (id int)");
            assertDenied(app, "TRUNCATE thing");
            assertDenied(app, "DROP TABLE thing");
            assertDenied(app, "CREATE SCHEMA mine");
        }
    }

    @Test
    void givesTheRelayNothingUnlessAMigrationDoes() throws Exception {
        try (var owner = connect("orders_owner", "oo");
                var relay = connect("orders_relay", "or")) {
            assertDenied(relay, "SELECT * FROM thing");
            run(owner, "GRANT SELECT ON thing TO orders_relay");
            run(relay, "SELECT * FROM thing");
            assertDenied(relay, "DELETE FROM thing");
            run(owner, "REVOKE SELECT ON thing FROM orders_relay");
        }
    }

    @ParameterizedTest
    @CsvSource({"inventory_owner,io", "inventory_app,ia", "inventory_relay,ir"})
    void keepsEachServiceOutOfTheOthersSchema(String user, String password) throws Exception {
        try (var stranger = connect(user, password)) {
            assertDenied(stranger, "SELECT * FROM orders.thing");
            assertDenied(stranger, "CREATE TABLE orders.mine (id int)");
            assertDenied(stranger, "SET ROLE orders_owner");
        }
    }

    @Test
    void givesNoRoleAWayAroundRowSecurity() throws Exception {
        try (var app = connect("orders_app", "oa");
                var statement = app.createStatement();
                var roles =
                        statement.executeQuery(
                                """
                                SELECT count(*) FROM pg_roles
                                WHERE rolname ~ '^(orders|inventory)_'
                                AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
                                """)) {
            roles.next();
            assertThat(roles.getInt(1)).isEqualTo(6);
        }
    }

    @Test
    void mayBeBootstrappedAgain() throws Exception {
        try (var app = connect("orders_app", "oa")) {
            run(app, "INSERT INTO thing VALUES (7)");
            postgres.bootstrap(SCHEMAS);
            run(app, "DELETE FROM thing WHERE id = 7");
        }
    }

    @Test
    void waitsForTheDiskBeforeItAnswersACommit() throws Exception {
        try (var app = connect("orders_app", "oa");
                var statement = app.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var shown = statement.executeQuery("SHOW " + setting)) {
                    shown.next();
                    assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                }
            }
        }
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), user, password);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> run(connection, sql))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }
}
