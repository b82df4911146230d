package dev.peisong.dispatch.roads.address;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** House numbers as they are written: 12, 12b, 12 B, 12-14, 12号. */
final class HouseNumbers {

    private static final Pattern NUMBER = Pattern.compile("(\\d+)\\s?([a-z](?![a-z]))?(\\s?[号號])?");

    private static final int POSTCODE_DIGITS = 5;

    private HouseNumbers() {}

    /** A number in a text, with its letter where it has one. */
    record Numeral(String digits, String letter, boolean marked) {

        String full() {
            return digits + letter;
        }

        /** Numbers too long to count are as far away as can be. */
        int value() {
            return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        }
    }

    static List<Numeral> in(String text) {
        List<Numeral> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(Words.fold(text));
        while (matcher.find()) {
            String letter = matcher.group(2) == null ? "" : matcher.group(2);
            numbers.add(new Numeral(matcher.group(1), letter, matcher.group(3) != null));
        }
        return numbers;
    }

    /**
     * The numbers of a query that may be a house's, the likeliest first: one marked 号, then short
     * ones in the order written. The number of a flat comes after that of the house.
     */
    static List<Numeral> ofHouse(String line) {
        List<Numeral> likely = new ArrayList<>();
        List<Numeral> all = in(line);
        all.stream().filter(Numeral::marked).forEach(likely::add);
        all.stream()
                .filter(number -> !number.marked())
                .filter(number -> number.digits().length() < POSTCODE_DIGITS)
                .forEach(likely::add);
        return likely;
    }

    /** What a house is filed under: 12-14b under 12, 14 and 14b. */
    static Set<String> terms(String houseNumber) {
        Set<String> terms = new LinkedHashSet<>();
        for (Numeral number : in(houseNumber)) {
            terms.add(number.full());
            terms.add(number.digits());
        }
        return terms;
    }
}
