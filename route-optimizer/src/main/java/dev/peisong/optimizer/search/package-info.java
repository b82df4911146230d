/** How it is planned: slack induction by string removals under simulated annealing. */
@NullMarked
package dev.peisong.optimizer.search;

import org.jspecify.annotations.NullMarked;
