package dev.peisong.dispatch.roads;

import java.util.List;

/**
 * What driving costs from some places to others, named by {@link Foothold#place}.
 *
 * @param cells a row for each origin, a column for each target
 */
record PairBlock(List<Long> origins, List<Long> targets, Cells cells) {}
