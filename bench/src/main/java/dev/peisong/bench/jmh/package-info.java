/**
 * Times pieces of the solver with JMH: {@link dev.peisong.bench.jmh.MatrixBenchmark} its matrix,
 * {@link dev.peisong.bench.jmh.SolveBenchmark} what a caller waits for. The hot operations of the
 * search are timed by {@code dev.peisong.optimizer.engine.SearchBenchmark}, in the search's
 * package.
 */
@NullMarked
package dev.peisong.bench.jmh;

import org.jspecify.annotations.NullMarked;
