package dev.peisong.common.database;

import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs what all schemas share before what is the service's own, each with its own history. */
final class Migrations implements FlywayMigrationStrategy {
    private final String schema;

    Migrations(String schema) {
        this.schema = schema;
    }

    @Override
    public void migrate(Flyway service) {
        var configured = service.getConfiguration();
        Flyway.configure(configured.getClassLoader())
                .dataSource(configured.getDataSource())
                .defaultSchema(schema)
                .createSchemas(false)
                .table("flyway_common_history")
                .locations("classpath:db/common")
                .load()
                .migrate();
        service.migrate();
        JdbcClient.create(configured.getDataSource())
                .sql("REVOKE ALL ON %s FROM %s_app".formatted(configured.getTable(), schema))
                .update();
    }
}
