package dev.peisong.dispatch.roads.address;

import dev.peisong.common.geo.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Finds the places that a written address may mean among the houses, streets and named places of a
 * map, in whatever language the map gives them. Misspelt words, left-out parts and the beginning of
 * a last word are tolerated and lower the confidence. Thread-safe.
 */
public final class Geocoder implements AutoCloseable {

    /** A longer query finds nothing. */
    public static final int LONGEST_QUERY = 300;

    private static final int LOOKED_AT = 40;
    private static final int STREETS_WALKED = 2;
    private static final int LONGEST_STREET = 2_000;
    private static final double SAME_STREET_METERS = 3_000;
    private static final double SAME_PLACE_METERS = 150;
    private static final double NO_DIFFERENCE = 0.05;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private Geocoder(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    /** Writes the index of a map's addresses into an empty folder. */
    public static void prepare(Path map, Path folder) throws IOException {
        PlaceIndex.write(map, folder);
    }

    /** Opens a prepared index. */
    public static Geocoder open(Path folder) {
        try {
            return new Geocoder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open the addresses in " + folder, e);
        }
    }

    /**
     * What may be meant, the likeliest first.
     *
     * @param limit at most so many
     */
    public List<Candidate> geocode(AddressQuery asked, int limit) {
        if (asked.whole().length() > LONGEST_QUERY) {
            return List.of();
        }
        try {
            List<Place> places = new ArrayList<>();
            for (Place.Kind kind : Place.Kind.values()) {
                var hits = searcher.search(PlaceQuery.of(asked, kind), LOOKED_AT).scoreDocs;
                places.addAll(PlaceIndex.read(searcher, hits));
            }
            return rank(asked, places, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the index of addresses", e);
        }
    }

    private List<Candidate> rank(AddressQuery asked, List<Place> places, int limit)
            throws IOException {
        Likeness likeness = new Likeness(asked);
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (Place place : places) {
            offer(best, candidate(place, likeness));
        }
        List<Place> streets =
                places.stream()
                        .filter(place -> place.kind() == Place.Kind.STREET)
                        .sorted(Comparator.comparingDouble(likeness::of).reversed())
                        .limit(STREETS_WALKED)
                        .toList();
        for (Place street : streets) {
            nearHouse(street, likeness).ifPresent(near -> offer(best, near));
        }
        return best.values().stream()
                .filter(candidate -> candidate.confidence() > 0.2)
                .sorted(Comparator.comparingDouble(Candidate::confidence).reversed())
                .limit(limit)
                .toList();
    }

    private static void offer(Map<String, Candidate> best, Candidate candidate) {
        best.merge(
                candidate.label() + candidate.match(),
                candidate,
                (a, b) -> a.confidence() >= b.confidence() ? a : b);
    }

    private static Candidate candidate(Place place, Likeness likeness) {
        Candidate.Match match =
                switch (place.kind()) {
                    case HOUSE -> Candidate.Match.HOUSE;
                    case STREET -> Candidate.Match.STREET;
                    case NAMED -> Candidate.Match.NAMED_PLACE;
                };
        return Candidate.of(match, place, likeness.of(place));
    }

    /** The house of the street whose number comes nearest to the one asked for. */
    private Optional<Candidate> nearHouse(Place street, Likeness likeness) throws IOException {
        List<HouseNumbers.Numeral> wanted = likeness.numbersBeside(street);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        int number = wanted.getFirst().value();
        Term name = new Term(PlaceIndex.STREET, Words.fold(street.street()));
        var hits = searcher.search(new TermQuery(name), LONGEST_STREET).scoreDocs;
        return PlaceIndex.read(searcher, hits).stream()
                .filter(h -> h.point().distanceMetersTo(street.point()) < SAME_STREET_METERS)
                .min(Comparator.comparingLong(house -> gap(house, number)))
                .filter(house -> gap(house, number) > 0)
                .map(house -> near(house, street, number, likeness));
    }

    private static Candidate near(Place house, Place street, int number, Likeness likeness) {
        double confidence =
                likeness.of(street) / 0.6 * (0.78 - 0.005 * Math.min(30, gap(house, number)));
        return Candidate.of(Candidate.Match.NEAR_HOUSE, house, confidence);
    }

    /** How many numbers lie between; the other side of the street counts as a little further. */
    private static long gap(Place house, int number) {
        return HouseNumbers.in(house.number()).stream()
                .mapToLong(n -> Math.abs((long) n.value() - number))
                .map(gap -> 2 * gap + gap % 2)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /**
     * The place meant, when there is no doubt: one sure candidate and no other as good elsewhere.
     */
    public Optional<Candidate> locate(AddressQuery asked) {
        List<Candidate> candidates = geocode(asked, 5);
        if (candidates.isEmpty() || !candidates.getFirst().isSure()) {
            return Optional.empty();
        }
        Candidate first = candidates.getFirst();
        boolean rival =
                candidates.stream()
                        .filter(c -> first.confidence() - c.confidence() < NO_DIFFERENCE)
                        .anyMatch(
                                c -> c.point().distanceMetersTo(first.point()) > SAME_PLACE_METERS);
        return rival ? Optional.empty() : Optional.of(first);
    }

    /** The address nearest to a point; empty on a map without addresses. */
    public Optional<NearestAddress> nearest(GeoPoint point) {
        try {
            var hits =
                    LatLonPoint.nearest(
                                    searcher,
                                    PlaceIndex.HOUSE_AT,
                                    point.latitude(),
                                    point.longitude(),
                                    1)
                            .scoreDocs;
            return PlaceIndex.read(searcher, hits).stream()
                    .findFirst()
                    .map(house -> NearestAddress.of(house, point));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the index of addresses", e);
        }
    }

    @Override
    public void close() {
        try (directory;
                reader) {
            // both are closed, in the order reverse to this
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the index of addresses", e);
        }
    }
}
