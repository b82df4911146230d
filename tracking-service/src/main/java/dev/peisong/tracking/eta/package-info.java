/** When each shipment is expected, from where its vehicle is and what it still has to do. */
@NullMarked
package dev.peisong.tracking.eta;

import org.jspecify.annotations.NullMarked;
