package dev.peisong.dispatch.closures;

import dev.peisong.common.geo.GeoPoint;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps points in one column. */
@Converter
class PointsJson implements AttributeConverter<List<GeoPoint>, String> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(List<GeoPoint> points) {
        return JSON.writeValueAsString(points);
    }

    @Override
    public List<GeoPoint> convertToEntityAttribute(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
