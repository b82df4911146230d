/** Routes as dispatch published them, and how far they are. */
@NullMarked
package dev.peisong.tracking.routes;

import org.jspecify.annotations.NullMarked;
