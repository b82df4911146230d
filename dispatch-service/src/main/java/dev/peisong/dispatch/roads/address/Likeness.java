package dev.peisong.dispatch.roads.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Judges how well a place answers a query, from 0 to 1. */
final class Likeness {

    private static final double WORD_MISSPELT = 0.85;
    private static final Pattern HAN_FILLERS = Pattern.compile("[省市区县镇乡街道路巷弄号號栋幢座楼层单元室院内]");

    private final AddressQuery asked;
    private final String han;
    private final List<String> words;
    private final List<String> lineWords;
    private final List<HouseNumbers.Numeral> numbers;

    Likeness(AddressQuery asked) {
        this.asked = asked;
        han = Words.han(asked.whole());
        words = Words.alphabetic(asked.whole());
        lineWords = Words.alphabetic(asked.line());
        numbers = HouseNumbers.ofHouse(asked.line());
    }

    /** Whether a house number is asked for, given that the street's own name may hold a number. */
    List<HouseNumbers.Numeral> numbersBeside(Place place) {
        List<HouseNumbers.Numeral> beside = new ArrayList<>(numbers);
        HouseNumbers.in(String.join(" ", place.names())).forEach(beside::remove);
        return beside;
    }

    double of(Place place) {
        double name = place.names().stream().mapToDouble(this::name).max().orElse(0);
        return name * (0.6 + 0.4 * explained(place)) * area(place) * number(place);
    }

    private double name(String name) {
        String nameHan = Words.han(name);
        if (!nameHan.isEmpty()) {
            return (double) longestCommon(han, nameHan) / nameHan.length();
        }
        List<String> wanted = Words.alphabetic(name);
        if (wanted.isEmpty() || lineWords.isEmpty()) {
            return 0;
        }
        if (String.join("", lineWords).contains(String.join("", wanted))) {
            return wanted.size() == 1 && !lineWords.contains(wanted.getFirst()) ? 0.95 : 1;
        }
        double found = 0;
        double total = 0;
        for (String word : wanted) {
            total += word.length();
            found += word.length() * best(word, lineWords);
        }
        return found / total;
    }

    /** How well the best of the words fits; the last may be just the beginning of it. */
    private static double best(String wanted, List<String> given) {
        double best = 0;
        for (int i = 0; i < given.size(); i++) {
            String word = given.get(i);
            if (word.equals(wanted)) {
                return 1;
            }
            if (i == given.size() - 1 && word.length() > 1 && wanted.startsWith(word)) {
                best = Math.max(best, 0.4 + 0.6 * word.length() / wanted.length());
            }
            if (Spelling.isWithin(word, wanted, PlaceQuery.edits(wanted))) {
                best = Math.max(best, WORD_MISSPELT);
            }
        }
        return best;
    }

    /** Which part of the query the place accounts for. */
    private double explained(Place place) {
        List<String> known = new ArrayList<>(place.names());
        known.addAll(place.areas());
        known.add(place.street());
        double found = 0;
        double total = 0;
        List<String> knownWords = Words.alphabetic(String.join(" ", known));
        String joined = String.join("", knownWords);
        for (String word : words) {
            if (word.length() > 1) {
                total++;
                boolean split = word.length() > 3 && joined.contains(word);
                found += split ? 1 : bestOf(knownWords, word);
            }
        }
        String rest = han;
        for (String name : known) {
            String part = Words.han(name);
            rest = part.isEmpty() ? rest : rest.replace(part, "");
        }
        total += han.length() / 2.0;
        found += (han.length() - HAN_FILLERS.matcher(rest).replaceAll("").length()) / 2.0;
        return total == 0 ? 1 : found / total;
    }

    private static double bestOf(List<String> known, String word) {
        return known.stream().mapToDouble(name -> best(name, List.of(word))).max().orElse(0);
    }

    /** A place that is known to lie in another city is not the one asked for. */
    private double area(Place place) {
        double area = 1;
        String city = asked.city();
        if (city != null && !city.isBlank() && !place.city().isEmpty()) {
            Likeness inCity = new Likeness(AddressQuery.text(city));
            boolean same = place.areas().stream().anyMatch(name -> inCity.name(name) > 0.6);
            area *= same ? 1 : 0.5;
        }
        String postcode = asked.postalCode();
        if (postcode != null && !postcode.isBlank() && !place.postcode().isEmpty()) {
            area *= postcode.equals(place.postcode()) ? 1 : 0.9;
        }
        return area;
    }

    private double number(Place place) {
        List<HouseNumbers.Numeral> wanted = numbersBeside(place);
        if (wanted.isEmpty()) {
            return place.kind() == Place.Kind.HOUSE ? 0.6 : 1;
        }
        if (place.kind() == Place.Kind.STREET) {
            return 0.6;
        }
        HouseNumbers.Numeral first = wanted.getFirst();
        List<HouseNumbers.Numeral> there = HouseNumbers.in(place.number());
        if (there.stream().anyMatch(number -> number.full().equals(first.full()))) {
            return 1;
        }
        boolean entrance =
                there.stream().anyMatch(number -> number.digits().equals(first.digits()));
        return entrance ? 0.95 : place.kind() == Place.Kind.HOUSE ? 0.5 : 0.7;
    }

    /** Length of the longest run of characters that both hold. */
    private static int longestCommon(String a, String b) {
        int longest = 0;
        int[] before = new int[b.length() + 1];
        for (int i = 0; i < a.length(); i++) {
            int[] here = new int[b.length() + 1];
            for (int j = 0; j < b.length(); j++) {
                here[j + 1] = a.charAt(i) == b.charAt(j) ? before[j] + 1 : 0;
                longest = Math.max(longest, here[j + 1]);
            }
            before = here;
        }
        return longest;
    }
}
