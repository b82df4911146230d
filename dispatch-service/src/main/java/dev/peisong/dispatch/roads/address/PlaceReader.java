package dev.peisong.dispatch.roads.address;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import dev.peisong.common.geo.GeoPoint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the places of an extract in two passes: ways first, as they name the nodes whose position
 * is needed. A way whose nodes are all missing from the extract is left out.
 */
final class PlaceReader {

    private final Path map;
    private final List<Outline> outlines = new ArrayList<>();
    private final LongObjectHashMap<@Nullable GeoPoint> nodes = new LongObjectHashMap<>();

    /** The other names of a street by its local one, as houses only give that. */
    private final Map<String, Set<String>> streetNames = new HashMap<>();

    /** A way and the two of its nodes that it is placed by. */
    private record Outline(PlaceTags tags, long first, long opposite) {}

    private PlaceReader(Path map) {
        this.map = map;
    }

    static void read(Path map, Consumer<Place> places) throws IOException {
        PlaceReader reader = new PlaceReader(map);
        reader.pass(new SkipOptions(true, false, true), reader::noteWay);
        StreetMerger streets = new StreetMerger();
        reader.pass(new SkipOptions(false, true, true), node -> reader.readNode(node, places));
        reader.placeWays(streets, places);
        streets.streets().forEach(places);
    }

    private void pass(SkipOptions skip, Consumer<ReaderElement> each) throws IOException {
        try (OSMInputFile file = new OSMInputFile(map.toFile())) {
            file.setSkipOptions(skip).open();
            for (var element = file.getNext(); element != null; element = file.getNext()) {
                each.accept(element);
            }
        } catch (XMLStreamException e) {
            throw new IOException("cannot read " + map, e);
        }
    }

    private void noteWay(ReaderElement element) {
        if (!(element instanceof ReaderWay way) || way.getNodes().isEmpty()) {
            return;
        }
        PlaceTags tags = new PlaceTags(way.getTags());
        if (tags.isPlace()) {
            LongArrayList through = way.getNodes();
            int middle = through.size() / 2;
            long first = tags.isStreet() ? through.get(middle) : through.get(0);
            outlines.add(new Outline(tags, first, through.get(middle)));
            nodes.put(first, null);
            nodes.put(through.get(middle), null);
        }
        if (tags.isStreet()) {
            Place street = tags.street(new GeoPoint(0, 0));
            streetNames
                    .computeIfAbsent(street.street(), name -> new LinkedHashSet<>())
                    .addAll(street.names());
        }
    }

    private void readNode(ReaderElement element, Consumer<Place> places) {
        if (!(element instanceof ReaderNode node)) {
            return;
        }
        GeoPoint point = new GeoPoint(node.getLat(), node.getLon());
        int slot = nodes.indexOf(node.getId());
        if (nodes.indexExists(slot)) {
            nodes.indexReplace(slot, point);
        }
        if (node.hasTags()) {
            emit(new PlaceTags(node.getTags()), point, places);
        }
    }

    private void placeWays(StreetMerger streets, Consumer<Place> places) {
        for (Outline outline : outlines) {
            GeoPoint first = nodes.get(outline.first());
            GeoPoint opposite = nodes.get(outline.opposite());
            if (first == null && opposite == null) {
                continue;
            }
            GeoPoint a = Objects.requireNonNullElse(first, opposite);
            GeoPoint b = Objects.requireNonNullElse(opposite, a);
            GeoPoint middle =
                    new GeoPoint(
                            (a.latitude() + b.latitude()) / 2, (a.longitude() + b.longitude()) / 2);
            if (outline.tags().isStreet()) {
                streets.add(outline.tags().street(middle));
            }
            emit(outline.tags(), middle, places);
        }
    }

    private void emit(PlaceTags tags, GeoPoint point, Consumer<Place> places) {
        if (tags.isHouse()) {
            Place house = tags.house(point);
            Set<String> names = new LinkedHashSet<>(house.names());
            Collection<String> known = streetNames.get(house.street());
            names.addAll(known == null ? List.of() : known);
            places.accept(house.withNames(List.copyOf(names)));
        }
        if (tags.isNamed()) {
            places.accept(tags.named(point));
        }
    }
}
