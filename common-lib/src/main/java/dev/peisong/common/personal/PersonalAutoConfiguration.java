package dev.peisong.common.personal;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The keys of personal data, from the file that {@code peisong.master-key-file} names. */
@AutoConfiguration
public class PersonalAutoConfiguration {

    @Bean
    MasterKeys masterKeys(@Value("${peisong.master-key-file}") Path file) {
        return MasterKeys.read(file);
    }

    @Bean
    TenantCipher tenantCipher(MasterKeys masters) {
        return new TenantCipher(masters);
    }
}
