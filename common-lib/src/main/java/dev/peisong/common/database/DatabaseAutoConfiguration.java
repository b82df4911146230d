package dev.peisong.common.database;

import dev.peisong.common.tenancy.TenantIds;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three ways into the schema. Unqualified beans are the app role's; {@code relay} and {@code owner}
 * are asked for by {@code @Qualifier}.
 */
@AutoConfiguration(
        before = {
            DataSourceAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class
        })
@EnableConfigurationProperties(DatabaseProperties.class)
public class DatabaseAutoConfiguration {

    @Bean
    Pools pools(@Value("${peisong.service}") String schema, DatabaseProperties properties) {
        return new Pools(schema, properties);
    }

    @Bean
    @Primary
    BoundedDataSource dataSource(Pools pools) {
        return pools.app();
    }

    @Bean(defaultCandidate = false)
    @Qualifier("relay")
    BoundedDataSource relayDataSource(Pools pools) {
        return pools.relay();
    }

    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    @FlywayDataSource
    DataSource ownerDataSource(Pools pools) {
        return pools.owner();
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("relay")
    JdbcClient relayJdbcClient(@Qualifier("relay") DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    JdbcClient ownerJdbcClient(@Qualifier("owner") DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    @Primary
    TenantTransactionManager transactionManager(
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        var manager = new TenantTransactionManager();
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    @Bean(defaultCandidate = false)
    @Qualifier("relay")
    JdbcTransactionManager relayTransactionManager(@Qualifier("relay") DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(TenantTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("relay")
    TransactionTemplate relayTransactionTemplate(
            @Qualifier("relay") JdbcTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    @Bean
    TenantIds tenantIds() {
        return new TenantIds();
    }

    @Bean
    Migrations migrations(Pools pools) {
        return new Migrations(pools.schema());
    }

    @Bean
    AppRoleCheck appRoleCheck(JdbcClient jdbc) {
        return new AppRoleCheck(jdbc);
    }
}
