package dev.peisong.gateway.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs the platform, and belongs to no organisation.
 *
 * @param tokenFile holds the bearer token that may found organisations; without it nobody may
 */
@ConfigurationProperties("peisong.operator")
record OperatorProperties(@Nullable Path tokenFile) {}
