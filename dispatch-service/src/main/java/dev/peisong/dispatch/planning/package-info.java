/** Plans for a day and site: optimised in the background, changed by people, then published. */
@NullMarked
package dev.peisong.dispatch.planning;

import org.jspecify.annotations.NullMarked;
