/** A day of real orders on real roads: how it is made, kept in a file, and how plans are judged. */
@NullMarked
package dev.peisong.bench.day;

import org.jspecify.annotations.NullMarked;
