package dev.peisong.gateway.partner;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long partners' credentials last.
 *
 * @param access a token that a client gets for its secret
 * @param usual a key or secret made without an end
 * @param longest a key or secret at most
 */
@ConfigurationProperties("peisong.partner")
record PartnerProperties(
        @DefaultValue("15m") Duration access,
        @DefaultValue("90d") Duration usual,
        @DefaultValue("730d") Duration longest) {}
