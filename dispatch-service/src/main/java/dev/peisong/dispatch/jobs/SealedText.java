package dev.peisong.dispatch.jobs;

import java.util.Optional;
import java.util.UUID;

/** Opens what is sealed under a recipient's key; empty once the key was destroyed. */
public interface SealedText {
    Optional<String> open(UUID keyId, String sealed);
}
