package dev.peisong.common.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the service's schema is. The users are named after the schema ({@code orders_app}), which
 * is {@code peisong.service}.
 *
 * @param url JDBC URL of the database, without a user
 * @param poolSize connections of the app role, which is also how many callers use it at once
 * @param relayPoolSize connections of the relay role
 * @param maxWait how long a caller waits for its turn before the request fails
 */
@Validated
@ConfigurationProperties("peisong.database")
public record DatabaseProperties(
        @NotBlank String url,
        @NotBlank String ownerPassword,
        @NotBlank String appPassword,
        @NotBlank String relayPassword,
        @DefaultValue("10") @Min(1) @Max(200) int poolSize,
        @DefaultValue("3") @Min(1) @Max(20) int relayPoolSize,
        @DefaultValue("30s") Duration maxWait) {}
