/** Other solvers, each asked in its own words; run one at a time in a JVM of its own. */
@NullMarked
package dev.peisong.bench.peer;

import org.jspecify.annotations.NullMarked;
