/** The command that solves a benchmark's file. */
@NullMarked
package dev.peisong.optimizer.cli;

import org.jspecify.annotations.NullMarked;
