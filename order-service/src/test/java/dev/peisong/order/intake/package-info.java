/** How files of orders are read and applied. */
@NullMarked
package dev.peisong.order.intake;

import org.jspecify.annotations.NullMarked;
