package dev.peisong.dispatch.planning;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How drafts are kept in their row. */
final class PlanJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private PlanJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static Draft draft(String json) {
        return JSON.readValue(json, Draft.class);
    }

    static Set<UUID> ids(String json) {
        return JSON.readValue(json, new TypeReference<TreeSet<UUID>>() {});
    }

    static Patch patch(String json) {
        return JSON.readValue(json, Patch.class);
    }

    static ChangeNote note(String json) {
        return JSON.readValue(json, ChangeNote.class);
    }

    static Map<UUID, UUID> locks(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
