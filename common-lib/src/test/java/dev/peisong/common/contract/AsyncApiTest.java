package dev.peisong.common.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code docs/asyncapi.json} tells integrators of every event; it is generated from the contracts
 * and must not lag behind them. Run with {@code -Dcontract.write=true} to renew it.
 */
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void theDocumentIsThatOfTheContracts() throws IOException {
        String generated =
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document()) + "\n";
        if (Boolean.getBoolean("contract.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(DOCUMENT).as("renew with -Dcontract.write=true").hasContent(generated.strip());
    }

    private static ObjectNode document() {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Peisong events")
                .put("version", "1")
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka's binary mode. Keyed by the order for events about an"
                                + " order, else by the aggregate; in order per aggregate, without gaps in"
                                + " ce_aggregateversion. A field is only ever added.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        JsonSchemas schemas = new JsonSchemas();
        for (Topic topic : Topic.values()) {
            ObjectNode ofChannel =
                    channels.putObject(topic.source())
                            .put("address", topic.topicName())
                            .putObject("messages");
            operations
                    .putObject("hear-" + topic.source())
                    .put("action", "send")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + topic.source());
            new TreeMap<>(EventCodec.types())
                    .forEach(
                            (name, type) -> {
                                if (topic.contract().isAssignableFrom(type)) {
                                    ofChannel
                                            .putObject(name)
                                            .put("$ref", "#/components/messages/" + name);
                                    message(messages.putObject(name), name, schemas.refer(type));
                                }
                            });
        }
        ObjectNode named = components.putObject("schemas");
        schemas.named().forEach(named::set);
        named.set("Headers", headers());
        return document;
    }

    private static void message(ObjectNode message, String name, ObjectNode payload) {
        message.put("name", name).put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/Headers");
        message.set("payload", payload);
    }

    private static ObjectNode headers() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        String[] names = {
            "ce_specversion",
            "ce_id",
            "ce_type",
            "ce_source",
            "ce_subject",
            "ce_time",
            "ce_tenant",
            "ce_aggregateversion",
            "ce_epoch"
        };
        for (String name : names) {
            properties.putObject(name).put("type", "string");
            required.add(name);
        }
        properties.putObject("traceparent").put("type", "string");
        return schema;
    }
}
