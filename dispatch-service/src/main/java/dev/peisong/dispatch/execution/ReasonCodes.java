package dev.peisong.dispatch.execution;

import dev.peisong.common.tenancy.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's reasons: the defaults, and what it changed or added. */
@Component
class ReasonCodes {
    private static final String UNSPECIFIED = "UNSPECIFIED";

    private final JdbcClient jdbc;

    ReasonCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<ReasonCode> all() {
        return List.copyOf(byCode().values());
    }

    ReasonCode find(@Nullable String code) {
        String said = code == null ? UNSPECIFIED : code;
        ReasonCode known = byCode().get(said);
        return known == null ? ReasonCode.unknown(said) : known;
    }

    @Transactional
    public void save(ReasonCode reason) {
        jdbc.sql(
                        """
                        INSERT INTO reason_code (tenant_id, code, label, liable_party, try_again, active)
                        VALUES (:tenant, :code, :label, :party, :again, :active)
                        ON CONFLICT (tenant_id, code) DO UPDATE SET label = excluded.label,
                            liable_party = excluded.liable_party, try_again = excluded.try_again,
                            active = excluded.active""")
                .param("tenant", Tenancy.tenantId())
                .param("code", reason.code())
                .param("label", reason.label())
                .param("party", reason.liableParty().name())
                .param("again", reason.tryAgain())
                .param("active", reason.active())
                .update();
    }

    private Map<String, ReasonCode> byCode() {
        var all = new TreeMap<String, ReasonCode>();
        ReasonCode.DEFAULTS.forEach(reason -> all.put(reason.code(), reason));
        jdbc.sql("SELECT code, label, liable_party, try_again, active FROM reason_code")
                .query(ReasonCode.class)
                .list()
                .forEach(reason -> all.put(reason.code(), reason));
        return all;
    }
}
