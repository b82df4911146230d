package dev.peisong.gateway.lan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The local network, served where a port is given.
 *
 * @param port of all interfaces
 * @param certificate the chain, in PEM; read again when the file changes
 * @param key PKCS #8 in PEM
 * @param authority what devices must trust, in PEM: anybody may download it
 */
@Validated
@ConfigurationProperties("peisong.lan")
record LanProperties(@Min(0) @Max(65_535) int port, Path certificate, Path key, Path authority) {}
