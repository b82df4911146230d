/** The service as a whole, on real backends. */
@NullMarked
package dev.peisong.inventory;

import org.jspecify.annotations.NullMarked;
