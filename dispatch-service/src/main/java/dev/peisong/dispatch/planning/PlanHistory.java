package dev.peisong.dispatch.planning;

import dev.peisong.common.tenancy.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every change of a plan: who made it, when, what, and how to take it back. Written under the lock
 * of the plan's row, so that changes are one after the other. A change that is undone can be made
 * again until another is made.
 */
@Component
class PlanHistory {
    private static final String THIS = " WHERE plan_id = :plan AND number = :number";

    private final JdbcClient jdbc;
    private final Clock clock;

    PlanHistory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether a change counts. */
    enum State {
        APPLIED,
        UNDONE,
        /** It was undone, and another made since. */
        SUPERSEDED
    }

    /** A change, for people. */
    record PlanChange(
            int number,
            ChangeNote change,
            String madeBy,
            Instant madeAt,
            long costDeltaMinor,
            State state,
            @Nullable String undoneBy,
            @Nullable Instant undoneAt) {}

    /**
     * A change, to be undone or made again.
     *
     * @param forward null where a search has not ended
     */
    record Step(
            int number,
            @Nullable Patch forward,
            @Nullable Patch inverse,
            @Nullable Draft snapshot) {}

    /** A change that was made now, by who calls. */
    void made(UUID plan, ChangeNote note, Edited edited) {
        Patch forward = Patch.between(edited.before(), edited.after());
        Patch inverse = Patch.between(edited.after(), edited.before());
        int number = next(plan, note, edited.costDeltaMinor());
        jdbc.sql("UPDATE plan_change SET forward = :forward, inverse = :inverse" + THIS)
                .param("forward", PlanJson.write(forward))
                .param("inverse", PlanJson.write(inverse))
                .param("plan", plan)
                .param("number", number)
                .update();
    }

    /** A search begins to change this draft; its end is told by {@link #searched}. */
    void searching(UUID plan, Draft draft) {
        var note = new ChangeNote("OPTIMISE", List.of(), null, null);
        jdbc.sql("UPDATE plan_change SET snapshot = :draft" + THIS)
                .param("draft", PlanJson.write(draft))
                .param("plan", plan)
                .param("number", next(plan, note, 0))
                .update();
    }

    /** The search that had begun ended with this draft. */
    void searched(UUID plan, Draft draft) {
        Step step = last(plan, State.APPLIED, "DESC").orElse(null);
        if (step == null || step.snapshot() == null) {
            return; // the first search, before which there was nothing
        }
        Draft old = step.snapshot();
        jdbc.sql(
                        """
                        UPDATE plan_change SET forward = :forward, inverse = :inverse,
                            snapshot = NULL, cost_delta_minor = :delta\
                        """
                                + THIS)
                .param("forward", PlanJson.write(between(old, draft)))
                .param("inverse", PlanJson.write(between(draft, old)))
                .param("delta", cost(draft) - cost(old))
                .param("plan", plan)
                .param("number", step.number())
                .update();
    }

    /** What the search changes in this draft, whose locks it keeps. */
    static Patch between(Draft from, Draft to) {
        return Patch.between(
                new PlanState(from, Map.of(), Set.of()), new PlanState(to, Map.of(), Set.of()));
    }

    private static long cost(Draft draft) {
        return PlanFigures.of(draft).costMinor();
    }

    private int next(UUID plan, ChangeNote note, long costDelta) {
        jdbc.sql(
                        """
                        UPDATE plan_change SET state = 'SUPERSEDED'
                        WHERE plan_id = :plan AND state = 'UNDONE'\
                        """)
                .param("plan", plan)
                .update();
        return jdbc.sql(
                        """
                        INSERT INTO plan_change (tenant_id, plan_id, number, note, made_by, made_at,
                            cost_delta_minor, state)
                        SELECT :tenant, :plan,
                            (SELECT coalesce(max(number), 0) + 1 FROM plan_change
                                WHERE plan_id = :plan),
                            :note, :by, :now, :delta, 'APPLIED'
                        RETURNING number\
                        """)
                .param("tenant", Tenancy.tenantId())
                .param("plan", plan)
                .param("note", PlanJson.write(note))
                .param("by", Tenancy.current().subject())
                .param("now", now())
                .param("delta", costDelta)
                .query(Integer.class)
                .single();
    }

    /** The change to undo next. */
    Optional<Step> toUndo(UUID plan) {
        return last(plan, State.APPLIED, "DESC");
    }

    /** The change to make again next. */
    Optional<Step> toRedo(UUID plan) {
        return last(plan, State.UNDONE, "ASC");
    }

    private Optional<Step> last(UUID plan, State state, String order) {
        return jdbc.sql(
                        """
                        SELECT number, forward, inverse, snapshot FROM plan_change
                        WHERE plan_id = :plan AND state = :state
                        ORDER BY number %s LIMIT 1\
                        """
                                .formatted(order))
                .param("plan", plan)
                .param("state", state.name())
                .query(PlanHistory::step)
                .optional();
    }

    private static Step step(ResultSet row, int index) throws SQLException {
        String forward = row.getString("forward");
        String inverse = row.getString("inverse");
        String snapshot = row.getString("snapshot");
        return new Step(
                row.getInt("number"),
                forward == null ? null : PlanJson.patch(forward),
                inverse == null ? null : PlanJson.patch(inverse),
                snapshot == null ? null : PlanJson.draft(snapshot));
    }

    /** It was taken back by who calls. */
    void undone(UUID plan, Step step, Patch forward, Patch inverse) {
        jdbc.sql(
                        """
                        UPDATE plan_change SET state = 'UNDONE', undone_by = :by, undone_at = :now,
                            forward = :forward, inverse = :inverse, snapshot = NULL\
                        """
                                + THIS)
                .param("by", Tenancy.current().subject())
                .param("now", now())
                .param("forward", PlanJson.write(forward))
                .param("inverse", PlanJson.write(inverse))
                .param("plan", plan)
                .param("number", step.number())
                .update();
    }

    void redone(UUID plan, Step step) {
        jdbc.sql(
                        "UPDATE plan_change SET state = 'APPLIED', undone_by = NULL,"
                                + " undone_at = NULL"
                                + THIS)
                .param("plan", plan)
                .param("number", step.number())
                .update();
    }

    /** The latest first. */
    List<PlanChange> entries(UUID plan, int most) {
        return jdbc.sql(
                        """
                        SELECT number, note, made_by, made_at, cost_delta_minor, state, undone_by,
                            undone_at
                        FROM plan_change WHERE plan_id = :plan ORDER BY number DESC LIMIT :most\
                        """)
                .param("plan", plan)
                .param("most", most)
                .query(PlanHistory::entry)
                .list();
    }

    private static PlanChange entry(ResultSet row, int index) throws SQLException {
        OffsetDateTime undoneAt = row.getObject("undone_at", OffsetDateTime.class);
        return new PlanChange(
                row.getInt("number"),
                PlanJson.note(row.getString("note")),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getLong("cost_delta_minor"),
                State.valueOf(row.getString("state")),
                row.getString("undone_by"),
                undoneAt == null ? null : undoneAt.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
