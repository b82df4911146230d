package dev.peisong.dispatch.roads.tiles;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;
import com.graphhopper.reader.osm.OSMInputFile;
import com.graphhopper.reader.osm.SkipOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * Reads what is drawn out of an extract in two passes: relations first, as they name the ways that
 * make up areas; then nodes, ways and relations in the order that they lie in. What is missing from
 * the extract is done without.
 */
final class ExtractReader {

    private final Path map;
    private final NodePlaces nodes;
    private final Sink features;
    private final LongHashSet members = new LongHashSet();
    private final LongObjectHashMap<LongArrayList> memberWays = new LongObjectHashMap<>();
    private boolean sealed;

    /** Takes one feature after another. */
    interface Sink {
        void add(Feature feature) throws IOException;
    }

    private interface Visitor {
        void visit(ReaderElement element) throws IOException;
    }

    ExtractReader(Path map, NodePlaces nodes, Sink features) {
        this.map = map;
        this.nodes = nodes;
        this.features = features;
    }

    void read() throws IOException {
        pass(new SkipOptions(true, true, false), this::noteMembers);
        pass(new SkipOptions(false, false, false), this::draw);
    }

    private void pass(SkipOptions skip, Visitor visitor) throws IOException {
        try (OSMInputFile file = new OSMInputFile(map.toFile())) {
            file.setSkipOptions(skip).open();
            for (var element = file.getNext(); element != null; element = file.getNext()) {
                visitor.visit(element);
            }
        } catch (XMLStreamException e) {
            throw new IOException("cannot read " + map, e);
        }
    }

    private void noteMembers(ReaderElement element) {
        if (isArea(element)) {
            for (ReaderRelation.Member member : ((ReaderRelation) element).getMembers()) {
                if (member.getType() == ReaderElement.Type.WAY) {
                    members.add(member.getRef());
                }
            }
        }
    }

    private static boolean isArea(ReaderElement element) {
        return element instanceof ReaderRelation
                && "multipolygon".equals(element.getTag("type"))
                && LandRule.isDrawn(new Tagged(element.getTags()));
    }

    private void draw(ReaderElement element) throws IOException {
        switch (element) {
            case ReaderNode node -> drawNode(node);
            case ReaderWay way -> drawWay(way);
            case ReaderRelation relation when isArea(relation) -> drawRelation(relation);
            default -> {}
        }
    }

    private void drawNode(ReaderNode node) throws IOException {
        nodes.put(node.getId(), node.getLat(), node.getLon());
        if (node.hasTags()) {
            Shape point = Shape.point(Mercator.x(node.getLon()), Mercator.y(node.getLat()));
            emit(PlaceRule.of(new Tagged(node.getTags()), point));
        }
    }

    private void drawWay(ReaderWay way) throws IOException {
        seal();
        LongArrayList through = way.getNodes();
        if (members.contains(way.getId())) {
            memberWays.put(way.getId(), new LongArrayList(through));
        }
        if (through.size() < 2 || !way.hasTags()) {
            return;
        }
        Tagged tags = new Tagged(way.getTags());
        boolean closed = through.get(0) == through.get(through.size() - 1);
        if (closed && LandRule.isArea(tags)) {
            drawArea(tags, nodes.ring(through), List.of());
        } else {
            for (double[] points : nodes.lines(through)) {
                Shape line = Shape.line(points);
                Optional<Feature> drawn = RoadRule.of(tags, line).or(() -> LineRule.of(tags, line));
                emit(drawn.stream().toList());
            }
        }
    }

    private void seal() throws IOException {
        if (!sealed) {
            nodes.seal();
            sealed = true;
        }
    }

    private void drawRelation(ReaderRelation relation) throws IOException {
        List<LongArrayList> outer = new ArrayList<>();
        List<LongArrayList> inner = new ArrayList<>();
        for (ReaderRelation.Member member : relation.getMembers()) {
            LongArrayList way = memberWays.get(member.getRef());
            if (member.getType() == ReaderElement.Type.WAY && way != null && way.size() > 1) {
                ("inner".equals(member.getRole()) ? inner : outer).add(way);
            }
        }
        List<double[]> holes = rings(inner);
        Tagged tags = new Tagged(relation.getTags());
        for (double[] outline : rings(outer)) {
            drawArea(tags, outline, holes);
        }
    }

    private List<double[]> rings(List<LongArrayList> ways) {
        return Rings.of(ways).stream().map(nodes::ring).filter(ring -> ring.length > 0).toList();
    }

    private void drawArea(Tagged tags, double[] outline, List<double[]> holes) throws IOException {
        if (outline.length == 0) {
            return;
        }
        List<double[]> within =
                holes.stream().filter(hole -> Shape.contains(outline, hole[0], hole[1])).toList();
        Shape area = Shape.area(outline, within);
        emit(LandRule.of(tags, area));
        double[] middle = area.middle();
        emit(PlaceRule.of(tags, Shape.point(middle[0], middle[1])));
    }

    private void emit(List<Feature> drawn) throws IOException {
        for (Feature feature : drawn) {
            features.add(feature);
        }
    }
}
