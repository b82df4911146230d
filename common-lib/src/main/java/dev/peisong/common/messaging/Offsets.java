package dev.peisong.common.messaging;

import java.util.Collection;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each handler is in each partition, kept beside the effects and never going back. */
final class Offsets {
    private final JdbcClient jdbc;

    Offsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first offset that one of these handlers has not handled; empty where one of them has
     * handled none, having come later than the others.
     */
    OptionalLong next(String topic, int partition, Collection<String> handlers) {
        return jdbc.sql(
                        """
                        SELECT min(next_offset) FROM consumer_offset
                        WHERE topic = :topic AND partition_no = :partition
                        AND handler IN (:handlers) HAVING count(*) = :count""")
                .param("topic", topic)
                .param("partition", partition)
                .param("handlers", handlers)
                .param("count", handlers.size())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    void handled(Inbound.At at, Collection<String> handlers) {
        jdbc.sql(
                        """
                        INSERT INTO consumer_offset (topic, partition_no, handler, next_offset)
                        SELECT :topic, :partition, unnest(:handlers), :next
                        ON CONFLICT (topic, partition_no, handler) DO UPDATE
                        SET next_offset = excluded.next_offset
                        WHERE consumer_offset.next_offset < excluded.next_offset""")
                .param("topic", at.topic())
                .param("partition", at.partition())
                .param("handlers", handlers.toArray(String[]::new))
                .param("next", at.offset() + 1)
                .update();
    }
}
