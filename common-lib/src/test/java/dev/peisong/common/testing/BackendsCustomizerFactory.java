package dev.peisong.common.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points the context of a {@link PeisongTest} at the backends. */
final class BackendsCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var test = AnnotatedElementUtils.findMergedAnnotation(testClass, PeisongTest.class);
        return test == null ? null : new BackendsCustomizer(test.service());
    }

    /** Equal ones share a context. */
    private record BackendsCustomizer(String service) implements ContextCustomizer {

        @Override
        public void customizeContext(
                ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var database = Backends.newDatabase(service);
            Map<String, Object> properties = new HashMap<>(database.properties());
            properties.putAll(TestTokens.properties());
            properties.put("peisong.master-key-file", TestKeys.masterKeyFile());
            properties.put("peisong.kafka.bootstrap-servers", Backends.kafka());
            properties.put("peisong.kafka.namespace", database.name());
            properties.put("peisong.kafka.patience", "300ms");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("backends", properties));
            context.getBeanFactory().registerSingleton("testDatabase", database);
        }
    }
}
