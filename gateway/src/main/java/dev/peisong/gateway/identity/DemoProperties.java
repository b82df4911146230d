package dev.peisong.gateway.identity;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The organisation to try the platform with.
 *
 * @param passwordFile holds its administrator's password; without it there is no such organisation
 */
@ConfigurationProperties("peisong.demo")
record DemoProperties(@Nullable Path passwordFile) {}
