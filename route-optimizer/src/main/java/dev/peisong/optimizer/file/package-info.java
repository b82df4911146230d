/** Reads the file formats of public routing benchmarks, and writes and draws their solutions. */
@NullMarked
package dev.peisong.optimizer.file;

import org.jspecify.annotations.NullMarked;
