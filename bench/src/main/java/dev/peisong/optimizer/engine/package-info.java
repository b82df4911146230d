/** Benchmarks that reach into the search, which opens nothing for them. */
@NullMarked
package dev.peisong.optimizer.engine;

import org.jspecify.annotations.NullMarked;
