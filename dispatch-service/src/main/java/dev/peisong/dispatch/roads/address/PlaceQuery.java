package dev.peisong.dispatch.roads.address;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Asks the index for what may be meant, widely; {@link Likeness} then judges what comes. */
final class PlaceQuery {

    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_PREFIX = 2;

    private PlaceQuery() {}

    /** Of one kind at a time, as a street's many houses would crowd the street out. */
    static Query of(AddressQuery asked, Place.Kind kind) {
        String whole = asked.whole();
        BooleanQuery.Builder names = new BooleanQuery.Builder();
        Words.terms(whole).forEach(term -> names.add(term(PlaceIndex.TERM, term, 3), Occur.SHOULD));
        List<String> words = Words.alphabetic(whole);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.length() >= SHORTEST_FUZZY) {
                names.add(fuzzy(word), Occur.SHOULD);
            }
            if (i + 1 < words.size()) {
                String joined = word + words.get(i + 1);
                names.add(term(PlaceIndex.TERM, joined, 3), Occur.SHOULD);
            }
        }
        addPrefix(Words.alphabetic(asked.line()), names);
        BooleanQuery.Builder query =
                new BooleanQuery.Builder()
                        .add(names.build(), Occur.MUST)
                        .add(term(PlaceIndex.KIND, kind.name(), 1), Occur.FILTER);
        for (HouseNumbers.Numeral number : HouseNumbers.ofHouse(asked.line())) {
            query.add(term(PlaceIndex.NUMBER, number.full(), 2), Occur.SHOULD);
            query.add(term(PlaceIndex.NUMBER, number.digits(), 1.5f), Occur.SHOULD);
        }
        return query.build();
    }

    private static void addPrefix(List<String> words, BooleanQuery.Builder names) {
        if (!words.isEmpty() && words.getLast().length() >= SHORTEST_PREFIX) {
            names.add(new PrefixQuery(new Term(PlaceIndex.TERM, words.getLast())), Occur.SHOULD);
        }
    }

    private static Query term(String field, String value, float boost) {
        return new BoostQuery(new TermQuery(new Term(field, value)), boost);
    }

    private static Query fuzzy(String word) {
        return new FuzzyQuery(new Term(PlaceIndex.TERM, word), edits(word), 1);
    }

    /** How many letters of a word may be wrong. */
    static int edits(String word) {
        return word.length() < SHORTEST_FUZZY ? 0 : word.length() < 8 ? 1 : 2;
    }
}
