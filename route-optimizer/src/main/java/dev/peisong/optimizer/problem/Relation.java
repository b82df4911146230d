package dev.peisong.optimizer.problem;

import java.util.List;

/** A rule between jobs, or ends of shipments; it binds those of them that are served. */
public sealed interface Relation permits SameRoute, Apart, Before {

    /** Ids of the jobs it binds, at least two, distinct. */
    List<String> jobs();
}
