package dev.peisong.quickstart.backend;

import dev.peisong.quickstart.process.Component;
import dev.peisong.quickstart.process.Component.StopSignal;
import dev.peisong.quickstart.process.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A real Kafka broker that is its own controller, in a process of its own. It makes no topics: each
 * service creates those that it owns.
 *
 * @param folder holds the logs
 * @param port of the clients, on the loopback address
 * @param controllerPort of the broker's talk with itself
 */
public record Kafka(Path folder, int port, int controllerPort) {
    private static final int HEAP_MEGABYTES = 256;

    /** Writes the configuration and, the first time, formats the log folder. */
    public void prepare() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Files.writeString(configuration(), settings());
        if (!Files.exists(logs().resolve("meta.properties"))) {
            format();
        }
    }

    /** The broker process; {@link #prepare} comes first. */
    public Component component() {
        return new Component(
                "kafka",
                0,
                Health.kafka(port),
                java("kafka.Kafka", configuration().toString()),
                Map.of(),
                StopSignal.TERM);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private void format() throws IOException, InterruptedException {
        String clusterId =
                Base64.getUrlEncoder().withoutPadding().encodeToString(SecretFiles.bytes(16));
        Tool.run(
                "format " + logs() + " for Kafka",
                java(
                        "kafka.tools.StorageTool",
                        "format",
                        "--ignore-formatted",
                        "--cluster-id=" + clusterId,
                        "--config=" + configuration()));
    }

    private static List<String> java(String... mainAndArguments) {
        var rest = new ArrayList<String>();
        rest.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        rest.addAll(List.of(mainAndArguments));
        return Java.command(HEAP_MEGABYTES, rest);
    }

    private Path configuration() {
        return folder.resolve("server.properties");
    }

    private Path logs() {
        return folder.resolve("logs");
    }

    private String settings() {
        return """
        node.id=1
        process.roles=broker,controller
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        share.coordinator.state.topic.num.partitions=1
        group.initial.rebalance.delay.ms=0
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        num.recovery.threads.per.data.dir=2
        log.segment.bytes=67108864
        log.index.size.max.bytes=1048576
        log.cleaner.dedupe.buffer.size=8388608
        """
                .formatted(port, controllerPort, logs());
    }
}
