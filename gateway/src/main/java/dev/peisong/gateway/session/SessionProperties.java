package dev.peisong.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a browser stays signed in.
 *
 * @param idle without a request
 * @param lasts in all
 */
@ConfigurationProperties("peisong.session")
record SessionProperties(@DefaultValue("8h") Duration idle, @DefaultValue("24h") Duration lasts) {}
