package dev.peisong.inventory.warehouse;

import dev.peisong.common.geo.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks sites up. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class SiteDirectory {
    private static final String SELECT =
            "SELECT id, code, latitude, longitude, zone, business_day_start, scans, active FROM site ";

    private final JdbcClient jdbc;

    SiteDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when there is none that the caller may see. */
    public Optional<SiteRef> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(SiteDirectory::site)
                .optional();
    }

    /** One that exists because something refers to it. */
    public SiteRef get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("No site " + id));
    }

    /** Those that orders may be served from. */
    public List<SiteRef> active() {
        return jdbc.sql(SELECT + "WHERE active ORDER BY code").query(SiteDirectory::site).list();
    }

    private static SiteRef site(ResultSet row, int number) throws SQLException {
        return new SiteRef(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                ZoneId.of(row.getString("zone")),
                row.getObject("business_day_start", LocalTime.class),
                row.getBoolean("scans"),
                row.getBoolean("active"));
    }
}
