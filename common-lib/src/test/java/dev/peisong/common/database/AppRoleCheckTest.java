package dev.peisong.common.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.peisong.common.testing.Backends;
import dev.peisong.common.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppRoleCheckTest {
    private final TestDatabase database = Backends.newDatabase("checked");
    private final AppRoleCheck check = new AppRoleCheck(database.asApp());

    @AfterEach
    void rolesAreSharedByDatabases() {
        become("ALTER ROLE checked_app NOSUPERUSER NOBYPASSRLS");
        become("REVOKE checked_owner FROM checked_app");
        become("DROP TABLE IF EXISTS mine");
    }

    @Test
    void theAppRoleOfTheBootstrapScriptMayStart() {
        assertThatCode(check::afterSingletonsInstantiated).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ALTER ROLE checked_app SUPERUSER                                   | superuser
                    ALTER ROLE checked_app BYPASSRLS                                   | bypasses
                    GRANT checked_owner TO checked_app                                 | member
                    CREATE TABLE mine (a int); ALTER TABLE mine OWNER TO checked_app   | owns tables
                    """)
    void aMightierOneMayNot(String grant, String complaint) {
        become(grant);
        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("checked_app")
                .hasMessageContaining(complaint);
    }

    private void become(String sql) {
        database.asSuperuser().sql(sql).update();
    }
}
