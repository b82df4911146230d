package dev.peisong.common.web;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * Refuses text that is none: PostgreSQL stores no NUL, and half of a surrogate pair cannot be
 * written as UTF-8.
 */
final class PlainText extends StringDeserializer {

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        String text = super.deserialize(parser, context);
        if (text != null && text.codePoints().anyMatch(PlainText::isNoCharacter)) {
            var why = new IllegalArgumentException("has NUL or half of a surrogate pair in it");
            throw ValueInstantiationException.from(
                    parser, why.getMessage(), context.constructType(String.class), why);
        }
        return text;
    }

    private static boolean isNoCharacter(int point) {
        return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
