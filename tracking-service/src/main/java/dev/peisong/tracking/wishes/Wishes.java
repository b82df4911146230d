package dev.peisong.tracking.wishes;

import dev.peisong.common.contract.OrderEvent.CustomerAnswered;
import dev.peisong.common.personal.PersonalData;
import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.common.time.TimeWindow;
import dev.peisong.tracking.wishes.Wish.Answer;
import dev.peisong.tracking.wishes.Wish.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Wishes as they were made: who asked what and when, and the answer once there is one. */
@Repository
@Transactional
public class Wishes {
    private final JdbcClient jdbc;
    private final PersonalData personal;

    Wishes(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /**
     * A wish to be kept.
     *
     * @param text sealed
     */
    record Made(
            UUID wishId,
            UUID shipmentId,
            String linkHash,
            Kind kind,
            @Nullable String text,
            @Nullable TimeWindow window,
            @Nullable Integer stars,
            Instant askedAt) {}

    void add(Made made, Answer answer) {
        TimeWindow window = made.window();
        jdbc.sql(
                        """
                        INSERT INTO customer_wish (tenant_id, wish_id, shipment_id, link_hash, kind,
                            text, window_from, window_to, stars, asked_at, answer)
                        VALUES (:tenant, :wish, :shipment, :link, :kind, :text, :from, :to, :stars,
                            :at, :answer)""")
                .param("tenant", Tenancy.tenantId())
                .param("wish", made.wishId())
                .param("shipment", made.shipmentId())
                .param("link", made.linkHash())
                .param("kind", made.kind().name())
                .param("text", made.text())
                .param("from", window == null ? null : utc(window.start()))
                .param("to", window == null ? null : utc(window.end()))
                .param("stars", made.stars())
                .param("at", utc(made.askedAt()))
                .param("answer", answer.name())
                .update();
    }

    /** What the order made of a wish; the last answer stays. */
    public void answered(CustomerAnswered news, Instant at) {
        jdbc.sql(
                        """
                        UPDATE customer_wish SET answer = :answer, reason = :reason, answered_at = :at
                        WHERE wish_id = :wish""")
                .param("answer", news.answer())
                .param("reason", news.reason())
                .param("at", utc(at))
                .param("wish", news.wishId())
                .update();
    }

    /** How many were made since then; waits for whoever is just making one for the shipment. */
    int madeSince(UUID shipmentId, Instant since) {
        jdbc.sql("SELECT 1 FROM tracked_shipment WHERE shipment_id = :shipment FOR UPDATE")
                .param("shipment", shipmentId)
                .query(Integer.class)
                .optional();
        return jdbc.sql(
                        """
                        SELECT count(*) FROM customer_wish
                        WHERE shipment_id = :shipment AND asked_at > :since""")
                .param("shipment", shipmentId)
                .param("since", utc(since))
                .query(Integer.class)
                .single();
    }

    /** Of a shipment, the oldest first; the latest fifty. */
    public List<Wish> of(UUID shipmentId) {
        return jdbc.sql(
                        """
                        SELECT wish_id, kind, text, window_from, window_to, stars, asked_at, answer,
                               reason
                        FROM customer_wish WHERE shipment_id = :shipment
                        ORDER BY asked_at DESC, wish_id DESC LIMIT 50""")
                .param("shipment", shipmentId)
                .query((row, _) -> map(row))
                .list()
                .reversed();
    }

    private Wish map(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString(2));
        var from = row.getObject(4, OffsetDateTime.class);
        var to = row.getObject(5, OffsetDateTime.class);
        return new Wish(
                row.getObject(1, UUID.class),
                kind,
                personal.open(fieldOf(kind), row.getString(3)).orElse(null),
                from == null || to == null
                        ? null
                        : new TimeWindow(from.toInstant(), to.toInstant()),
                row.getObject(6, Integer.class),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                Answer.valueOf(row.getString(8)),
                row.getString(9));
    }

    /** The name that the text is sealed under: a note becomes the recipient's. */
    static String fieldOf(Kind kind) {
        return kind == Kind.RATING ? "comment" : "note";
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
