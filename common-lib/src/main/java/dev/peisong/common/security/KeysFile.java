package dev.peisong.common.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accepted keys, read again within seconds of a change to their file, so that they rotate. */
final class KeysFile implements JWKSource<SecurityContext> {
    private static final Logger LOG = LoggerFactory.getLogger(KeysFile.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final Path file;
    private final Clock clock;
    private volatile Read last;

    KeysFile(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        try {
            this.last = read();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "peisong.jwt.keys-file %s cannot be read".formatted(file), e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        lookAgain();
        return selector.select(last.keys());
    }

    private void lookAgain() {
        var known = last;
        var now = clock.instant();
        if (now.isBefore(known.at().plus(LOOK_AGAIN))) {
            return;
        }
        try {
            last =
                    Files.getLastModifiedTime(file).equals(known.modified())
                            ? new Read(known.keys(), known.modified(), now)
                            : read();
        } catch (IOException e) {
            LOG.warn("{} cannot be read; the keys known so far stay in use", file, e);
            last = new Read(known.keys(), known.modified(), now);
        }
    }

    private Read read() throws IOException {
        var modified = Files.getLastModifiedTime(file);
        try {
            return new Read(JWKSet.parse(Files.readString(file)), modified, clock.instant());
        } catch (ParseException e) {
            throw new IOException(file + " is no JWKS", e);
        }
    }

    private record Read(JWKSet keys, FileTime modified, Instant at) {}
}
