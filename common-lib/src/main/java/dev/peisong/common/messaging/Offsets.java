package dev.peisong.common.messaging;

import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each partition was read, kept beside the effects and never going back. */
final class Offsets {
    private final JdbcClient jdbc;

    Offsets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first offset not yet handled; empty for a partition never read. */
    OptionalLong next(String topic, int partition) {
        return jdbc.sql(
                        """
                        SELECT next_offset FROM consumer_offset
                        WHERE topic = :topic AND partition_no = :partition""")
                .param("topic", topic)
                .param("partition", partition)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    void handled(Inbound.At at) {
        jdbc.sql(
                        """
                        INSERT INTO consumer_offset (topic, partition_no, next_offset)
                        VALUES (:topic, :partition, :next)
                        ON CONFLICT (topic, partition_no) DO UPDATE
                        SET next_offset = excluded.next_offset
                        WHERE consumer_offset.next_offset < excluded.next_offset""")
                .param("topic", at.topic())
                .param("partition", at.partition())
                .param("next", at.offset() + 1)
                .update();
    }
}
