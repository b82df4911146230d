package dev.peisong.common.personal;

import dev.peisong.common.database.DatabaseAutoConfiguration;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys of personal data, from the file that {@code peisong.master-key-file} names. */
@AutoConfiguration(after = DatabaseAutoConfiguration.class)
public class PersonalAutoConfiguration {

    @Bean
    MasterKeys masterKeys(@Value("${peisong.master-key-file}") Path file) {
        return MasterKeys.read(file);
    }

    @Bean
    TenantCipher tenantCipher(MasterKeys masters) {
        return new TenantCipher(masters);
    }

    @Bean
    PersonalKeyStore personalKeyStore(JdbcClient jdbc) {
        return new PersonalKeyStore(jdbc);
    }

    @Bean
    PersonalData personalData(
            PersonalKeyStore store,
            MasterKeys masters,
            ObjectProvider<KeyAnnouncer> announcers,
            TransactionTemplate transaction,
            Clock clock,
            @Value("#{'${peisong.personal.owner:orders}' == '${peisong.service}'}")
                    boolean ownsKeys) {
        var announcer = announcers.getIfAvailable(NobodyToTell::new);
        var tenantKeys = new TenantKeys(store, new KeyWrapping(masters), announcer);
        return new PersonalData(store, tenantKeys, announcer, transaction, clock, ownsKeys);
    }

    private static final class NobodyToTell implements KeyAnnouncer {
        @Override
        public void announce(WrappedKey key) {}

        @Override
        public void announceErased(UUID tenantId, UUID keyId) {}
    }
}
