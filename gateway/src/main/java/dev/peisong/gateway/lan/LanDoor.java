package dev.peisong.gateway.lan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Executors;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** A connector with a certificate that may be renewed while it serves. */
class LanDoor {
    private static final Logger LOG = LoggerFactory.getLogger(LanDoor.class);

    private final LanProperties properties;
    private final Http11NioProtocol protocol = new Http11NioProtocol();
    private final Connector connector;
    private FileTime loaded;

    LanDoor(LanProperties properties) {
        this.properties = properties;
        this.connector = new Connector(protocol);
        loaded = changed(properties.certificate());
        connector.setPort(properties.port());
        connector.setScheme("https");
        connector.setSecure(true);
        protocol.setSSLEnabled(true);
        protocol.addSslHostConfig(tls());
        protocol.setExecutor(
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("lan-", 0).factory()));
    }

    Connector connector() {
        return connector;
    }

    /** The launcher renews the certificate before it ends, and when addresses change. */
    @Scheduled(fixedDelayString = "${peisong.lan.check:PT15S}")
    void followCertificate() {
        var now = changed(properties.certificate());
        if (!now.equals(loaded)) {
            protocol.reloadSslHostConfigs();
            loaded = now;
            LOG.info("Serves the network with a renewed certificate");
        }
    }

    private SSLHostConfig tls() {
        var config = new SSLHostConfig();
        config.setProtocols("TLSv1.2+TLSv1.3");
        var certificate =
                new SSLHostConfigCertificate(config, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateFile(properties.certificate().toString());
        certificate.setCertificateKeyFile(properties.key().toString());
        config.addCertificate(certificate);
        return config;
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
