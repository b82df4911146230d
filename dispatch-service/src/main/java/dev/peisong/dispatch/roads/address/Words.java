package dev.peisong.dispatch.roads.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes writings of the same name equal: case, accents, widths and usual abbreviations do not
 * matter.
 */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern NOT_HAN = Pattern.compile("\\P{IsHan}+");
    private static final Pattern WORD = Pattern.compile("[[\\p{L}\\p{M}]&&\\P{IsHan}]+");

    /** Letters that do not fall apart into a letter and an accent. */
    private static final Map<String, String> LETTERS =
            Map.of(
                    "ß", "ss", "æ", "ae", "ø", "o", "đ", "d", "ð", "d", "ł", "l", "œ", "oe", "þ",
                    "th", "ı", "i");

    private static final Map<String, String> SHORT_FORMS =
            Map.of(
                    "rd",
                    "road",
                    "st",
                    "street",
                    "str",
                    "strasse",
                    "ave",
                    "avenue",
                    "av",
                    "avenue",
                    "ln",
                    "lane",
                    "blvd",
                    "boulevard",
                    "dr",
                    "drive",
                    "sq",
                    "square");

    private Words() {}

    static String fold(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        folded = MARKS.matcher(folded).replaceAll("");
        folded = APOSTROPHES.matcher(folded).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return folded;
    }

    /** The Chinese characters of a text, run together. */
    static String han(String text) {
        return NOT_HAN.matcher(text).replaceAll("");
    }

    /** The words of an alphabetic script, folded, long forms for short ones; no numbers. */
    static List<String> alphabetic(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(fold(text));
        while (matcher.find()) {
            words.add(longForm(matcher.group()));
        }
        return words;
    }

    private static String longForm(String word) {
        String known = SHORT_FORMS.get(word);
        if (known != null) {
            return known;
        }
        return word.length() > 5 && word.endsWith("str") ? word + "asse" : word;
    }

    /**
     * What a text is filed under: its words, and every two Chinese characters that stand together.
     */
    static List<String> terms(String text) {
        List<String> terms = new ArrayList<>(alphabetic(text));
        Matcher runs = HAN.matcher(text);
        while (runs.find()) {
            String run = runs.group();
            if (run.length() == 1) {
                terms.add(run);
            }
            for (int i = 0; i + 1 < run.length(); i++) {
                terms.add(run.substring(i, i + 2));
            }
        }
        return terms;
    }
}
