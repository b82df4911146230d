package dev.peisong.common.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts {@code defaults.properties} below everything that a service or its operator sets. */
final class Defaults implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        var file = new ClassPathResource("dev/peisong/common/defaults.properties");
        try {
            environment
                    .getPropertySources()
                    .addLast(new ResourcePropertySource("peisong defaults", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
