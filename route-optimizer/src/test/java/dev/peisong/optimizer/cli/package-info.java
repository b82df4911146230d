/** Tests of the command. */
@NullMarked
package dev.peisong.optimizer.cli;

import org.jspecify.annotations.NullMarked;
