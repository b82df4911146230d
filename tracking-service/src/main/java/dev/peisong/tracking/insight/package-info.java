/** How the day goes against the tenant's goals, and what of it needs a person now. */
@NullMarked
package dev.peisong.tracking.insight;

import org.jspecify.annotations.NullMarked;
