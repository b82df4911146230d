package dev.peisong.dispatch.jobs;

import dev.peisong.common.contract.Delivery;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps delivery terms as they came in the event: personal fields sealed. */
@Converter
class DeliveryJson implements AttributeConverter<Delivery, String> {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Override
    public String convertToDatabaseColumn(Delivery delivery) {
        return JSON.writeValueAsString(delivery);
    }

    @Override
    public Delivery convertToEntityAttribute(String json) {
        return JSON.readValue(json, Delivery.class);
    }
}
