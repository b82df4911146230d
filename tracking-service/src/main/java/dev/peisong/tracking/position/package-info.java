/** Where vehicles are: fixes taken in, kept by day, and the last of each vehicle. */
@NullMarked
package dev.peisong.tracking.position;

import org.jspecify.annotations.NullMarked;
