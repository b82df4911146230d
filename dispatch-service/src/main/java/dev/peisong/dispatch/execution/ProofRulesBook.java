package dev.peisong.dispatch.execution;

import dev.peisong.common.tenancy.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's rules of proof. */
@Component
class ProofRulesBook {
    private final JdbcClient jdbc;

    ProofRulesBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public ProofRules rules() {
        return jdbc.sql("SELECT scan, photo, signature, code FROM proof_rules")
                .query(ProofRules.class)
                .optional()
                .orElse(ProofRules.NONE);
    }

    @Transactional
    public void save(ProofRules rules) {
        jdbc.sql(
                        """
                        INSERT INTO proof_rules (tenant_id, scan, photo, signature, code)
                        VALUES (:tenant, :scan, :photo, :signature, :code)
                        ON CONFLICT (tenant_id) DO UPDATE SET scan = excluded.scan,
                            photo = excluded.photo, signature = excluded.signature,
                            code = excluded.code""")
                .param("tenant", Tenancy.tenantId())
                .param("scan", rules.scan())
                .param("photo", rules.photo())
                .param("signature", rules.signature())
                .param("code", rules.code())
                .update();
    }
}
