package dev.peisong.gateway.identity;

import dev.peisong.gateway.identity.CreateTenant.Founding;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Founds the organisation {@code demo} where somebody wants to try the platform. */
@Component
class DemoTenant implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTenant.class);
    private static final String SLUG = "demo";
    private static final String ADMIN = "admin@demo.example";

    private final DemoProperties properties;
    private final CreateTenant createTenant;
    private final Tenants tenants;

    DemoTenant(DemoProperties properties, CreateTenant createTenant, Tenants tenants) {
        this.properties = properties;
        this.createTenant = createTenant;
        this.tenants = tenants;
    }

    /** Several replicas may start at once: one of them founds it. */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var file = properties.passwordFile();
        if (file == null || tenants.bySlug(SLUG).isPresent()) {
            return;
        }
        String password = Files.readString(file).strip();
        if (!Passwords.acceptable(password)) {
            throw new IllegalStateException(
                    "The password in %s must have %d characters or more"
                            .formatted(file, Passwords.MIN_LENGTH));
        }
        createTenant
                .create(Founding.of(SLUG, "Demo", ADMIN, password))
                .ifPresent(_ -> LOG.info("Founded the organisation {} with {}", SLUG, ADMIN));
    }
}
