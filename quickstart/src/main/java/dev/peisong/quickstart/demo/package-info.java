/** A working day, played on a running installation through its public API alone. */
@NullMarked
package dev.peisong.quickstart.demo;

import org.jspecify.annotations.NullMarked;
