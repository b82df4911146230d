package dev.peisong.quickstart.backend;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A service's schema and the passwords of its three roles. */
public record SchemaPasswords(String schema, String owner, String app, String relay) {
    private static final String TEMPLATE = "/dev/peisong/common/database/bootstrap.sql";

    public SchemaPasswords {
        if (!schema.matches("[a-z]+") || (owner + app + relay).contains("'")) {
            throw new IllegalArgumentException("Not fit for the bootstrap script: " + schema);
        }
    }

    /** The statements that create the schema and its roles; safe to run again. */
    String bootstrapScript() throws IOException {
        try (InputStream in = SchemaPasswords.class.getResourceAsStream(TEMPLATE)) {
            if (in == null) {
                throw new IOException("Missing on the class path: " + TEMPLATE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${schema}", schema)
                    .replace("${ownerPassword}", owner)
                    .replace("${appPassword}", app)
                    .replace("${relayPassword}", relay);
        }
    }

    /** Tells everything but the passwords. */
    @Override
    public String toString() {
        return "SchemaPasswords[" + schema + "]";
    }
}
