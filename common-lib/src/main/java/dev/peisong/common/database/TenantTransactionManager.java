package dev.peisong.common.database;

import dev.peisong.common.tenancy.Caller;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.tenancy.TransactionCaller;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins each transaction by telling PostgreSQL whose rows it may see, for JPA and {@code
 * JdbcClient} alike: they share the connection. The settings end with the transaction, so a pooled
 * connection carries no tenant over to its next user.
 */
@SuppressWarnings("serial")
final class TenantTransactionManager extends JpaTransactionManager {
    private static final String SET_CALLER =
            """
            SELECT set_config('app.tenant', ?, true), set_config('app.merchants', ?, true),
                   set_config('app.sites', ?, true)""";

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            Tenancy.find().ifPresent(this::announce);
        } catch (RuntimeException e) {
            entityManager().getTransaction().rollback();
            doCleanupAfterCompletion(transaction);
            throw e;
        }
    }

    @Override
    protected void prepareSynchronization(
            DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        if (status.isNewSynchronization() && status.hasTransaction()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionCaller(Tenancy.find().orElse(null)));
        }
    }

    /**
     * Where a transaction runs inside another, such as a repeatable request's, its changes are sent
     * to the database when it ends, so that conflicts and new versions show where they would
     * without the outer one.
     */
    @Override
    protected void prepareForCommit(DefaultTransactionStatus status) {
        if (status.hasTransaction() && !status.isNewTransaction() && !status.isReadOnly()) {
            try {
                entityManager().flush();
            } catch (RuntimeException e) {
                throw DataAccessUtils.translateIfNecessary(e, getJpaDialect());
            }
        }
    }

    private void announce(Caller caller) {
        try (var statement = connection().prepareStatement(SET_CALLER)) {
            statement.setString(1, caller.tenantId().toString());
            statement.setString(2, caller.merchants().setting());
            statement.setString(3, caller.sites().setting());
            statement.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("Could not set the tenant", e);
        }
    }

    private EntityManager entityManager() {
        var holder =
                (EntityManagerHolder)
                        TransactionSynchronizationManager.getResource(obtainEntityManagerFactory());
        return Objects.requireNonNull(holder, "no entity manager in the transaction")
                .getEntityManager();
    }

    private Connection connection() {
        DataSource dataSource = Objects.requireNonNull(getDataSource(), "no data source");
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(dataSource);
        return Objects.requireNonNull(holder, "no JDBC connection in the transaction")
                .getConnection();
    }
}
