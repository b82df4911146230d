/** Runs solvers one after another, each in a fresh JVM, and has what they wrote judged. */
@NullMarked
package dev.peisong.bench.run;

import org.jspecify.annotations.NullMarked;
