package dev.peisong.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the description of the API says of records. */
class RequiredPropertiesTest {
    private final ModelConverters converters = new ModelConverters(true);

    RequiredPropertiesTest() {
        converters.addConverter(new RequiredProperties());
    }

    static final class Orders {
        record Line(String sku, @Nullable String note) {}
    }

    static final class Receipts {
        record Line(String sku) {}
    }

    @Test
    void whatIsAlwaysThereIsRequired() {
        Schema<?> line = converters.readAllAsResolvedSchema(Orders.Line.class).schema;
        assertThat(line.getRequired()).containsExactly("sku");
    }

    @Test
    void twoRecordsOfOneNameAreRefused() {
        describe(Orders.Line.class);
        describe(Orders.Line.class);
        assertThatThrownBy(() -> describe(Receipts.Line.class))
                .hasMessageContaining("Orders$Line")
                .hasMessageContaining("Receipts$Line")
                .hasMessageContaining("rename one");
    }

    private void describe(Class<?> type) {
        converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
    }
}
