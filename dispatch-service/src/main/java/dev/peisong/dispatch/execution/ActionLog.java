package dev.peisong.dispatch.execution;

import dev.peisong.common.tenancy.Tenancy;
import dev.peisong.dispatch.execution.ActionAnswer.Result;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every action that was ever recorded. Its id is taken in the transaction of its effect. */
@Component
class ActionLog {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    ActionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the id is taken; waits for whoever is taking it at this moment. */
    boolean take(Action action, Instant recordedAt) {
        return jdbc.sql(
                                """
                                INSERT INTO action (tenant_id, id, route_id, type, body, result,
                                                    driver_id, sent_by, occurred_at, recorded_at)
                                VALUES (:tenant, :id, :route, :type, :body, 'APPLIED', :driver,
                                        :by, :occurred, :recorded)
                                ON CONFLICT DO NOTHING""")
                        .param("tenant", Tenancy.tenantId())
                        .param("id", action.id())
                        .param("route", action.routeId(), Types.OTHER)
                        .param("type", typeOf(action))
                        .param("body", body(action))
                        .param("driver", Tenancy.current().driverId(), Types.OTHER)
                        .param("by", Tenancy.current().subject())
                        .param("occurred", at(action.occurredAt()))
                        .param("recorded", at(recordedAt))
                        .update()
                == 1;
    }

    /** Whether what the id was taken for is this very action. */
    boolean isSame(Action action) {
        return jdbc.sql("SELECT body FROM action WHERE id = :id")
                .param("id", action.id())
                .query(String.class)
                .single()
                .equals(body(action));
    }

    void keep(UUID id, String detail) {
        jdbc.sql("UPDATE action SET result = 'KEPT', detail = :detail WHERE id = :id")
                .param("id", id)
                .param("detail", detail)
                .update();
    }

    /** Notes what the answer says of it, so that asking again tells the same. */
    void remark(UUID id, String detail) {
        jdbc.sql("UPDATE action SET detail = :detail WHERE id = :id")
                .param("id", id)
                .param("detail", detail)
                .update();
    }

    @Nullable String detailOf(UUID id) {
        return jdbc.sql("SELECT detail FROM action WHERE id = :id")
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString("detail")))
                .single()
                .orElse(null);
    }

    /** What was recorded of a route, in the order in which it was; none of one that is not seen. */
    List<RecordedAction> of(UUID routeId) {
        return jdbc.sql(
                        """
                        SELECT id, type, result, detail, sent_by, occurred_at, recorded_at
                        FROM action WHERE route_id = :route
                        AND EXISTS (SELECT FROM route WHERE id = :route)
                        ORDER BY recorded_at, occurred_at LIMIT 5000""")
                .param("route", routeId)
                .query(
                        (row, _) ->
                                new RecordedAction(
                                        row.getObject("id", UUID.class),
                                        row.getString("type"),
                                        Result.valueOf(row.getString("result")),
                                        row.getString("detail"),
                                        row.getString("sent_by"),
                                        row.getObject("occurred_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("recorded_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    static Action read(String body) {
        return JSON.readValue(body, Action.class);
    }

    private static String body(Action action) {
        return JSON.writerFor(Action.class).writeValueAsString(action);
    }

    private static String typeOf(Action action) {
        return switch (action) {
            case Action.Load a -> "LOAD";
            case Action.Depart a -> "DEPART";
            case Action.Arrive a -> "ARRIVE";
            case Action.Deliver a -> "OUTCOME";
            case Action.HandOver a -> "HAND_OVER";
            case Action.Return a -> "RETURN";
            case Action.Lose a -> "LOST";
            case Action.TakeCash a -> "CASH";
            case Action.Pause a -> "BREAK";
            case Action.Resume a -> "RESUME";
            case Action.EndDay a -> "END_OF_DAY";
        };
    }

    private static OffsetDateTime at(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
