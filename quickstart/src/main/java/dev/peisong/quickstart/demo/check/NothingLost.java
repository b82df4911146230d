package dev.peisong.quickstart.demo.check;

import dev.peisong.quickstart.demo.check.Notes.Kind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Invariant 6: whatever was acknowledged to somebody is there. */
final class NothingLost implements Invariant {
    private static final Map<Kind, String> WHERE =
            Map.of(
                    Kind.ORDER, "SELECT id FROM orders.orders",
                    Kind.CANCEL, "SELECT id FROM orders.orders WHERE cancel_reason IS NOT NULL",
                    Kind.RECEIPT, "SELECT document_id FROM inventory.movement",
                    Kind.ACTION, "SELECT id FROM dispatch.action");

    private final Notes notes;

    NothingLost(Notes notes) {
        this.notes = notes;
    }

    @Override
    public String promise() {
        return "6 an acknowledged command, and a recorded fact, is never lost";
    }

    @Override
    public List<String> violations(Database database) throws SQLException {
        var found = new ArrayList<String>();
        for (Kind kind : Kind.values()) {
            String sql = WHERE.getOrDefault(kind, "");
            Set<UUID> there =
                    new HashSet<>(database.rows(sql, row -> row.getObject(1, UUID.class)));
            notes.of(kind).stream()
                    .filter(id -> !there.contains(id))
                    .forEach(
                            id ->
                                    found.add(
                                            kind
                                                    + " "
                                                    + id
                                                    + " was acknowledged and is not there"));
        }
        return found;
    }

    @Override
    public String extent(Database database) {
        return notes.ids().values().stream().mapToInt(Set::size).sum() + " acknowledgements";
    }
}
