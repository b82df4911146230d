/** Tests of the launcher, with real processes. */
@NullMarked
package dev.peisong.quickstart;

import org.jspecify.annotations.NullMarked;
