package dev.peisong.common.web;

import dev.peisong.common.personal.MasterKeys;
import dev.peisong.common.personal.PersonalAutoConfiguration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Controllers take {@link PageQuery} and {@link ExpectedVersion} as arguments. */
@AutoConfiguration(after = PersonalAutoConfiguration.class)
class ArgumentsAutoConfiguration {

    @Bean
    WebMvcConfigurer pagesAndVersions(MasterKeys masters) {
        var cursors = new Cursors(masters);
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageQueryResolver(cursors));
                resolvers.add(new ExpectedVersionResolver());
            }
        };
    }
}
