package dev.peisong.quickstart.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.peisong.quickstart.process.Ports;
import dev.peisong.quickstart.process.SupervisedProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaTest {
    private static final String TOPIC = "peisong.test";

    @TempDir Path folder;
    private Kafka kafka;

    @BeforeEach
    void choosePorts() throws Exception {
        var ports = Ports.rememberedIn(folder.resolve("ports"), Map.of());
        kafka = new Kafka(folder.resolve("kafka"), ports.of("kafka"), ports.of("controller"));
    }

    @Test
    void keepsWhatItTookWhenItIsStartedAgain() throws Exception {
        SupervisedProcess first = started();
        try {
            produce("an event");
        } finally {
            first.stop();
        }

        SupervisedProcess second = started();
        try {
            assertThat(consumeOne()).isEqualTo("an event");
        } finally {
            second.stop();
        }
    }

    private SupervisedProcess started() throws Exception {
        kafka.prepare();
        var broker = new SupervisedProcess(kafka.component(), folder, folder, System.out::println);
        broker.start();
        broker.awaitHealthy();
        return broker;
    }

    private void produce(String value) throws Exception {
        try (var admin = Admin.create(bootstrap())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 24, (short) 1))).all().get();
        }
        try (var producer =
                new KafkaProducer<>(bootstrap(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 0, "key", value)).get();
        }
    }

    private String consumeOne() {
        try (var consumer =
                new KafkaConsumer<>(
                        bootstrap(), new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(ConsumerRecord::value)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, Object> bootstrap() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }
}
