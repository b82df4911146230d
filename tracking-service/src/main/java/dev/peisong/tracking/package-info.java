/** What is happening. */
@NullMarked
package dev.peisong.tracking;

import org.jspecify.annotations.NullMarked;
