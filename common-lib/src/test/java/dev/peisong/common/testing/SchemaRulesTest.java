package dev.peisong.common.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.common.probe.ProbeTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ProbeTest
class SchemaRulesTest {
    @Autowired TestDatabase database;

    @Test
    void theProbeKeepsThem() {
        SchemaRules.check(database);
    }

    @Test
    void aRowThatEverybodySeesIsFound() {
        database.asSuperuser()
                .sql("INSERT INTO note (tenant_id, id, text) VALUES (:t, :t, 'to all')")
                .param("t", UUID.randomUUID())
                .update();
        assertThat(TableLeaks.of(database, List.of("note"))).isEmpty();
        var owner = database.asOwner();
        owner.sql("CREATE POLICY open ON note TO probe_app USING (true)").update();
        try {
            assertThat(TableLeaks.of(database, List.of("note")))
                    .containsExactly("note shows rows to nobody", "note shows rows to a stranger");
        } finally {
            owner.sql("DROP POLICY open ON note").update();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    CREATE TABLE bad (tenant_id uuid PRIMARY KEY)                                | neither
                    CREATE TABLE bad (id uuid, tenant_id uuid, PRIMARY KEY (id, tenant_id))      | bad_pkey
                    CREATE TABLE bad (tenant_id uuid, a int UNIQUE, PRIMARY KEY (tenant_id, a))  | bad_a_key
                    CREATE TABLE bad (id uuid)                                                   | NOT NULL
                    CREATE TABLE bad (tenant_id uuid, id bigserial)                              | sequence
                    ALTER POLICY app ON note USING (true)                                        | other rows
                    CREATE VIEW bad AS SELECT * FROM note                                        | owner's eyes
                    CREATE MATERIALIZED VIEW bad AS SELECT * FROM note                           | materialised
                    CREATE FUNCTION bad() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1' | rights
                    """)
    void whatBreaksThemIsFound(String ddl, String complaint) throws Exception {
        try (var connection = database.ownerDataSource().getConnection()) {
            connection.setAutoCommit(false);
            var owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            owner.sql(ddl).update();
            assertThat(SchemaRules.violations(owner))
                    .anySatisfy(
                            v -> assertThat(v).containsPattern("^(bad|note)").contains(complaint));
            connection.rollback();
        }
    }
}
