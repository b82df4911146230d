/** A customer's view of one shipment, by a link that cannot be guessed. */
@NullMarked
package dev.peisong.tracking.links;

import org.jspecify.annotations.NullMarked;
