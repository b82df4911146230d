package dev.peisong.quickstart.demo.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Invariant 4: every committed event is on its topic, in order and without gaps for each aggregate,
 * and every handler that listens to a topic has applied the last of each.
 */
final class EventsArrive implements Invariant {
    private static final Map<String, String> TOPIC_OF =
            Map.of(
                    "orders", "peisong.order",
                    "inventory", "peisong.stock",
                    "dispatch", "peisong.dispatch",
                    "tracking", "peisong.tracking",
                    "gateway", "peisong.identity");
    private static final Collection<String> TOPICS = TOPIC_OF.values();

    private final TopicReader topics;
    private Sequences sequences = Sequences.of(List.of());

    EventsArrive(TopicReader topics) {
        this.topics = topics;
    }

    @Override
    public String promise() {
        return "4 every event is on its topic, in order, and has had its effect once";
    }

    @Override
    public List<String> violations(Database database) throws SQLException {
        sequences = Sequences.of(topics.readAll(TOPICS));
        var found = new ArrayList<String>(sequences.gaps());
        found.addAll(sequences.repeatsOutside(topicsSentAnew(database)));
        Set<UUID> onTopics = sequences.eventIds();
        for (String schema : TOPIC_OF.keySet()) {
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
        return sequences.extent();
    }

    /**
     * Services whose relay began anew, after a restart or a failure: what it had sent and not yet
     * marked is there twice, and every inbox knows it.
     */
    private static Set<String> topicsSentAnew(Database database) throws SQLException {
        var topics = new HashSet<String>();
        for (var each : TOPIC_OF.entrySet()) {
            String lease = each.getKey() + ".lease";
            String begun =
                    "SELECT count(*) FROM %s WHERE name = 'relay' AND token > 1".formatted(lease);
            if (database.hasTable(each.getKey(), "lease") && database.number(begun) > 0) {
                topics.add(each.getValue());
            }
        }
        return topics;
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

    private record Applied(String handler, Sequences.Source source, long version) {}

    private List<String> applied(String schema, Database database) throws SQLException {
        List<Applied> inbox =
                database.rows(
                        "SELECT handler, topic, aggregate_id, version FROM " + schema + ".inbox",
                        row ->
                                new Applied(
                                        row.getString(1),
                                        new Sequences.Source(
                                                row.getString(2), row.getObject(3, UUID.class)),
                                        row.getLong(4)));
        Map<String, Map<Sequences.Source, Long>> byHandler = new LinkedHashMap<>();
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
    private List<String> behind(String handler, Map<Sequences.Source, Long> versions) {
        Set<String> listens =
                versions.keySet().stream().map(Sequences.Source::topic).collect(Collectors.toSet());
        var found = new ArrayList<String>();
        sequences
                .last()
                .forEach(
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
