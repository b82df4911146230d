/** What customers ask and say through their link, and what came of it. */
@NullMarked
package dev.peisong.tracking.wishes;

import org.jspecify.annotations.NullMarked;
