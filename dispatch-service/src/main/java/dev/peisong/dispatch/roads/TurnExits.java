package dev.peisong.dispatch.roads;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The exits of a map with turn restrictions. A turn may also be made in a round, out by one road
 * and back by another, which the hierarchy keeps as a shortcut from a junction to itself. Such
 * rounds are folded into the turns here, so that every other edge leads to another junction.
 */
final class TurnExits implements Exits {

    private final EdgeCosts costs;
    private final int count;

    /** By junction. */
    private final int[] first;

    private final int[] end;

    /** By road and direction, as {@link EdgeCosts#leaving} numbers them; -1 where closed. */
    private final int[] exit;

    /** The turns after a road taken in a direction are these, up to the next one's. */
    private final int[] firstTurn;

    private final int[] lastTurn;
    private final TurnList turns = new TurnList();

    /**
     * @param inRounds whether a turn may be made in a round, which is a shortcut
     */
    TurnExits(RoutingCHGraph hierarchy, EdgeCosts costs, boolean inRounds) {
        this.costs = costs;
        int roads = hierarchy.getBaseGraph().getEdges();
        first = new int[hierarchy.getNodes()];
        end = new int[hierarchy.getNodes()];
        exit = new int[2 * roads];
        firstTurn = new int[2 * roads];
        lastTurn = new int[2 * roads];
        Arrays.fill(exit, -1);
        count = number(hierarchy);
        Map<Integer, List<Round>> rounds = inRounds ? Round.byJunction(hierarchy, costs) : Map.of();
        EdgeExplorer explorer = hierarchy.getBaseGraph().createEdgeExplorer();
        for (int junction = 0; junction < first.length; junction++) {
            EdgeIterator road = explorer.setBaseNode(junction);
            while (road.next()) {
                add(hierarchy, road.getEdge(), junction, rounds.getOrDefault(junction, List.of()));
            }
        }
    }

    private int number(RoutingCHGraph hierarchy) {
        int[] byRank = new int[first.length];
        for (int junction = 0; junction < first.length; junction++) {
            byRank[hierarchy.getLevel(junction)] = junction;
        }
        EdgeExplorer explorer = hierarchy.getBaseGraph().createEdgeExplorer();
        int next = 0;
        for (int junction : byRank) {
            first[junction] = next;
            EdgeIterator road = explorer.setBaseNode(junction);
            while (road.next()) {
                int out = costs.leaving(road.getEdge(), junction);
                if (costs.isOpen(out)) {
                    exit[out] = next++;
                }
            }
            end[junction] = next++;
        }
        return next;
    }

    private void add(RoutingCHGraph hierarchy, int road, int junction, List<Round> rounds) {
        int in = costs.reaching(road, junction);
        if (!costs.isOpen(in)) {
            return;
        }
        int start = turns.size();
        turn(hierarchy, start, new Round(-1, road, 0, 0, 0), junction);
        boolean better = !rounds.isEmpty();
        while (better) {
            better = false;
            for (Round round : rounds) {
                int out = turns.find(start, by(round.firstRoad(), junction));
                if (out >= 0) {
                    better |= turn(hierarchy, start, round.after(turns, out), junction);
                }
            }
        }
        turns.offer(start, end[junction], 0, 0, 0);
        firstTurn[in] = start;
        lastTurn[in] = turns.size();
    }

    /** Turns to every road after having come round by one. */
    private boolean turn(RoutingCHGraph hierarchy, int start, Round come, int junction) {
        Weighting weighting = hierarchy.getWeighting();
        EdgeIterator next = hierarchy.getBaseGraph().createEdgeExplorer().setBaseNode(junction);
        boolean better = false;
        while (next.next()) {
            int out = by(next.getEdge(), junction);
            double turn = weighting.calcTurnWeight(come.lastRoad(), junction, next.getEdge());
            if (out >= 0 && turn < Double.POSITIVE_INFINITY) {
                long time = weighting.calcTurnMillis(come.lastRoad(), junction, next.getEdge());
                better |=
                        turns.offer(
                                start,
                                out,
                                come.weight() + turn,
                                come.millis() + Math.toIntExact(time),
                                come.meters());
            }
        }
        return better;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int by(int road, int junction) {
        return exit[costs.leaving(road, junction)];
    }

    @Override
    public int end(int junction) {
        return end[junction];
    }

    @Override
    public int first(int junction) {
        return first[junction];
    }

    @Override
    public void after(int road, int junction, Turn turn) {
        int in = costs.reaching(road, junction);
        for (int at = firstTurn[in]; at < lastTurn[in]; at++) {
            turn.to(turns.exit(at), turns.weight(at), turns.millis(at), turns.meters(at));
        }
    }
}
