package dev.peisong.dispatch.roads.address;

import dev.peisong.common.geo.GeoPoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Keeps places in a Lucene index, each as one document. */
final class PlaceIndex {

    static final String KIND = "kind";
    static final String TERM = "term";
    static final String NUMBER = "number";
    static final String STREET = "street";
    static final String HOUSE_AT = "houseAt";

    private PlaceIndex() {}

    static void write(Path map, Path folder) throws IOException {
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            PlaceReader.read(map, place -> add(writer, place));
            writer.forceMerge(1);
        }
    }

    private static void add(IndexWriter writer, Place place) {
        try {
            writer.addDocument(document(place));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the index of addresses", e);
        }
    }

    private static Document document(Place place) {
        Document document = new Document();
        place.names().forEach(name -> document.add(new StoredField("name", name)));
        place.areas().forEach(area -> document.add(new StoredField("area", area)));
        document.add(new StringField(KIND, place.kind().name(), Store.YES));
        document.add(new StoredField("streetName", place.street()));
        document.add(new StoredField("houseNumber", place.number()));
        document.add(new StoredField("district", place.district()));
        document.add(new StoredField("city", place.city()));
        document.add(new StoredField("postcode", place.postcode()));
        document.add(new StoredField("latitude", place.point().latitude()));
        document.add(new StoredField("longitude", place.point().longitude()));
        place.names().stream()
                .flatMap(name -> Words.terms(name).stream())
                .forEach(term -> document.add(new StringField(TERM, term, Store.NO)));
        for (String number : HouseNumbers.terms(place.number())) {
            document.add(new StringField(NUMBER, number, Store.NO));
        }
        if (place.kind() == Place.Kind.HOUSE) {
            document.add(new StringField(STREET, Words.fold(place.street()), Store.NO));
            document.add(
                    new LatLonPoint(HOUSE_AT, place.point().latitude(), place.point().longitude()));
        }
        return document;
    }

    static List<Place> read(IndexSearcher searcher, ScoreDoc[] hits) throws IOException {
        List<Place> places = new ArrayList<>(hits.length);
        var stored = searcher.storedFields();
        for (ScoreDoc hit : hits) {
            places.add(place(stored.document(hit.doc)));
        }
        return places;
    }

    private static Place place(Document document) {
        return new Place(
                Place.Kind.valueOf(document.get(KIND)),
                List.of(document.getValues("name")),
                document.get("streetName"),
                document.get("houseNumber"),
                document.get("district"),
                document.get("city"),
                document.get("postcode"),
                List.of(document.getValues("area")),
                new GeoPoint(
                        document.getField("latitude").numericValue().doubleValue(),
                        document.getField("longitude").numericValue().doubleValue()));
    }
}
