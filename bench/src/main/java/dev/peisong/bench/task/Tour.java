package dev.peisong.bench.task;

import java.util.List;

/**
 * What a solver answers for one truck.
 *
 * @param truck its id
 * @param stops ids in order, never empty
 */
public record Tour(String truck, List<String> stops) {

    public Tour {
        stops = List.copyOf(stops);
    }
}
