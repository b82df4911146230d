package dev.peisong.common.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every event has an approved JSON beside this test. Run with {@code -Dcontract.write=true} to
 * approve an added field or a new event; a field that went away or changed its type is refused even
 * then: make a new version of the event.
 */
class ContractTest {
    private static final Path APPROVED = Path.of("src/test/resources/contract");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TestFactory
    Stream<DynamicTest> everyEventWritesItsApprovedJson() {
        return forEveryType(
                (name, type) -> {
                    JsonNode written = JSON.readTree(EventCodec.write(Samples.of(type)));
                    Path file = APPROVED.resolve(name + ".json");
                    if (Boolean.getBoolean("contract.write")) {
                        approve(file, written);
                    }
                    assertThat(file).as("approve with -Dcontract.write=true").exists();
                    assertThat(written).isEqualTo(JSON.readTree(Files.readString(file)));
                });
    }

    @TestFactory
    Stream<DynamicTest> everyApprovedJsonIsReadAsItsEvent() {
        return forEveryType(
                (name, type) -> {
                    byte[] approved = Files.readAllBytes(APPROVED.resolve(name + ".json"));
                    DomainEvent sample = Samples.of(type);
                    assertThat(EventCodec.read(Topic.of(sample), name, approved)).isEqualTo(sample);
                });
    }

    @TestFactory
    Stream<DynamicTest> consumersOfTodayReadProducersOfTomorrow() {
        return forEveryType(
                (name, type) -> {
                    ObjectNode tomorrow =
                            (ObjectNode) JSON.readTree(EventCodec.write(Samples.of(type)));
                    tomorrow.put("addedTomorrow", "something");
                    DomainEvent sample = Samples.of(type);
                    assertThat(
                                    EventCodec.read(
                                            Topic.of(sample),
                                            name,
                                            JSON.writeValueAsBytes(tomorrow)))
                            .isEqualTo(sample);
                });
    }

    @Test
    void everyRecordOfASourceHasAWireNameOfThatSource() {
        for (Topic topic : Topic.values()) {
            for (Class<?> type : topic.contract().getPermittedSubclasses()) {
                if (type.getSimpleName().equals("Unknown")) {
                    continue;
                }
                EventType name = type.getAnnotation(EventType.class);
                assertThat(name).as(type.getName()).isNotNull();
                String prefix = topic == Topic.ORDER ? "(order|shipment)" : topic.source();
                assertThat(name.value()).matches(prefix + "\\.[a-z-]+\\.v\\d+");
            }
        }
    }

    @Test
    void aTypeOfTomorrowIsUnknownAndNotAnError() {
        byte[] body = "{\"anything\": 1}".getBytes(StandardCharsets.UTF_8);
        assertThat(EventCodec.read(Topic.STOCK, "stock.teleported.v1", body))
                .isEqualTo(new StockEvent.Unknown("stock.teleported.v1"));
    }

    @Test
    void aBodyThatIsNotItsTypeIsMalformed() {
        byte[] body = "{\"orderId\": \"not a uuid\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EventCodec.read(Topic.ORDER, "order.cancelled.v1", body))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("order.cancelled.v1");
    }

    private interface Check {
        void accept(String name, Class<? extends DomainEvent> type) throws IOException;
    }

    private static Stream<DynamicTest> forEveryType(Check check) {
        return new TreeMap<>(EventCodec.types())
                .entrySet().stream()
                        .map(
                                e ->
                                        DynamicTest.dynamicTest(
                                                e.getKey(),
                                                () -> check.accept(e.getKey(), e.getValue())));
    }

    private static void approve(Path file, JsonNode written) throws IOException {
        if (Files.exists(file)) {
            for (String field : JSON.readTree(Files.readString(file)).propertyNames()) {
                assertThat(written.has(field)).as("%s lost %s", file.getFileName(), field).isTrue();
            }
        }
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written) + "\n");
    }
}
