/**
 * Times small pieces of the solver with JMH. Each piece has a class here: {@link
 * dev.peisong.bench.jmh.MatrixBenchmark} its matrix, {@link dev.peisong.bench.jmh.SolveBenchmark}
 * what a caller waits for. Pieces inside the search (the evaluation of a move, an insertion) need
 * to be reachable from here first; their classes belong beside these.
 */
@NullMarked
package dev.peisong.bench.jmh;

import org.jspecify.annotations.NullMarked;
