package dev.peisong.quickstart.demo.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Invariant 4: every committed event is on its topic once, in order and without gaps for each
 * aggregate, and every handler that listens to a topic has applied the last of each.
 */
final class EventsArrive implements Invariant {
    private static final List<String> SCHEMAS =
            List.of("orders", "inventory", "dispatch", "tracking", "gateway");
    private static final List<String> TOPICS =
            List.of(
                    "peisong.order",
                    "peisong.stock",
                    "peisong.dispatch",
                    "peisong.tracking",
                    "peisong.identity");

    /** Versions are counted by who says them: two services may speak of the same thing. */
    private record Source(String topic, UUID aggregateId) {
        static Source of(Heard event) {
            return new Source(event.topic(), event.aggregateId());
        }
    }

    private final TopicReader topics;
    private final Map<Source, Heard> lastOf = new HashMap<>();
    private List<Heard> heard = List.of();

    EventsArrive(TopicReader topics) {
        this.topics = topics;
    }

    @Override
    public String promise() {
        return "4 every event is on its topic once, in order, and has had its effect";
    }

    @Override
    public List<String> violations(Database database) throws SQLException {
        heard = topics.readAll(TOPICS);
        var found = new ArrayList<String>(orderOnTopics());
        Set<UUID> onTopics = heard.stream().map(Heard::eventId).collect(Collectors.toSet());
        for (String schema : SCHEMAS) {
            if (database.hasTable(schema, "outbox")) {
                found.addAll(sent(schema, database, onTopics));
                found.addAll(applied(schema, database));
                found.addAll(parked(schema, database));
            }
        }
        return found;
    }

    @Override
    public String extent(Database database) {
        return heard.size() + " events of " + lastOf.size() + " aggregates";
    }

    private List<String> orderOnTopics() {
        var found = new ArrayList<String>();
        var seen = new HashSet<UUID>();
        lastOf.clear();
        for (Heard event : heard) {
            Heard before = lastOf.put(Source.of(event), event);
            long expected =
                    before == null || before.epoch() < event.epoch() ? 1 : before.version() + 1;
            if (!seen.add(event.eventId())) {
                found.add("twice on its topic: " + event);
            } else if (event.version() != expected && event.epoch() == 1) {
                found.add("version " + expected + " was due, but there is " + event);
            }
        }
        return found;
    }

    private static List<String> sent(String schema, Database database, Set<UUID> onTopics)
            throws SQLException {
        var found = new ArrayList<String>();
        database.texts(
                        """
                        SELECT event_id, type, recorded_at FROM %s.outbox
                        WHERE sent_at IS NULL AND topic = ANY (ARRAY['%s'])"""
                                .formatted(schema, String.join("','", TOPICS)))
                .forEach(row -> found.add(schema + " has not sent " + row));
        database
                .rows(
                        "SELECT event_id, type FROM %s.outbox WHERE topic = ANY (ARRAY['%s'])"
                                .formatted(schema, String.join("','", TOPICS)),
                        row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .stream()
                .filter(event -> !onTopics.contains(event.getKey()))
                .forEach(event -> found.add(schema + " said, but no topic has, " + event));
        return found;
    }

    private record Applied(String handler, Source source, long version) {}

    private List<String> applied(String schema, Database database) throws SQLException {
        List<Applied> inbox =
                database.rows(
                        "SELECT handler, topic, aggregate_id, version FROM " + schema + ".inbox",
                        row ->
                                new Applied(
                                        row.getString(1),
                                        new Source(row.getString(2), row.getObject(3, UUID.class)),
                                        row.getLong(4)));
        Map<String, Map<Source, Long>> byHandler = new LinkedHashMap<>();
        inbox.forEach(
                row ->
                        byHandler
                                .computeIfAbsent(row.handler(), _ -> new HashMap<>())
                                .put(row.source(), row.version()));
        var found = new ArrayList<String>();
        byHandler.forEach((handler, versions) -> found.addAll(behind(handler, versions)));
        return found;
    }

    /** A handler listens to those topics of which it has applied anything. */
    private List<String> behind(String handler, Map<Source, Long> versions) {
        Set<String> listens =
                versions.keySet().stream().map(Source::topic).collect(Collectors.toSet());
        var found = new ArrayList<String>();
        lastOf.forEach(
                (source, last) -> {
                    long applied = versions.getOrDefault(source, 0L);
                    if (listens.contains(source.topic()) && applied != last.version()) {
                        found.add(
                                "%s is at version %d, the topic at %s"
                                        .formatted(handler, applied, last));
                    }
                });
        return found;
    }

    private static List<String> parked(String schema, Database database) throws SQLException {
        return database
                .texts(
                        """
                        SELECT handler, type, state, reason, message_key AS key, attempts
                        FROM %s.parked_event"""
                                .formatted(schema))
                .stream()
                .map(row -> "not applied: " + row)
                .toList();
    }
}
