package dev.peisong.order.ordering;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Numbers that people read out: a letter for the kind, the day, seven characters and a check
 * character. They follow from the id, so they need no sequence; the check character (ISO/IEC 7064,
 * MOD 37,36) catches every mistyped character and every swap of two neighbours.
 */
public final class HumanNumber {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String ISO_7064 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyMMdd").withZone(ZoneOffset.UTC);
    private static final int RANDOM_CHARACTERS = 7;

    private HumanNumber() {}

    /**
     * The number of the thing with this id: {@code O} order, {@code S} shipment, {@code P} parcel.
     */
    public static String of(char kind, UUID id, Instant made) {
        var number = new StringBuilder().append(kind).append(DAY.format(made));
        long random = id.getLeastSignificantBits();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            number.append(CROCKFORD.charAt((int) (random >>> (5 * i)) & 31));
        }
        return number.append(checkCharacter(number)).toString();
    }

    /** Whether the check character fits; case and separators do not matter. */
    public static boolean isValid(String number) {
        String plain = normalise(number);
        return plain.length() > 1
                && plain.chars().allMatch(c -> ISO_7064.indexOf(c) >= 0)
                && checkCharacter(plain.substring(0, plain.length() - 1))
                        == plain.charAt(plain.length() - 1);
    }

    /** As numbers are stored: capitals, without the spaces and hyphens that people add. */
    public static String normalise(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static char checkCharacter(CharSequence text) {
        int product = 36;
        for (int i = 0; i < text.length(); i++) {
            int sum = (product + ISO_7064.indexOf(text.charAt(i))) % 36;
            product = (sum == 0 ? 36 : sum) * 2 % 37;
        }
        return ISO_7064.charAt((37 - product) % 36);
    }
}
