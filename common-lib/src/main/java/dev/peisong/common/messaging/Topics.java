package dev.peisong.common.messaging;

import dev.peisong.common.contract.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Creates the topics where they are missing; existing ones are left as their operators set them.
 */
final class Topics {
    private static final Duration POSITION_RETENTION = Duration.ofDays(2);
    private static final long PATIENCE_SECONDS = 30;

    private final KafkaClients clients;
    private final short replication;

    Topics(KafkaClients clients, short replication) {
        this.clients = clients;
        this.replication = replication;
    }

    /**
     * @throws IllegalStateException when Kafka does not answer in time: start-up fails and is
     *     retried
     */
    void create() {
        try (Admin admin = clients.admin()) {
            for (var result : admin.createTopics(wanted()).values().values()) {
                result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Kafka refused to create topics", e.getCause());
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka did not answer; is it running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    private List<NewTopic> wanted() {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(topic(topic.topicName(), Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")));
        }
        topics.add(
                topic(
                        Topic.POSITION,
                        Map.of(
                                TopicConfig.RETENTION_MS_CONFIG,
                                Long.toString(POSITION_RETENTION.toMillis()))));
        topics.add(
                topic(
                        Topic.KEY,
                        Map.of(
                                TopicConfig.CLEANUP_POLICY_CONFIG,
                                TopicConfig.CLEANUP_POLICY_COMPACT)));
        return topics;
    }

    private NewTopic topic(String name, Map<String, String> config) {
        return new NewTopic(name, Topic.PARTITIONS, replication).configs(config);
    }
}
