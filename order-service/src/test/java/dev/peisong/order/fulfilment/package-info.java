/** How the saga is shown to keep its promises. */
@NullMarked
package dev.peisong.order.fulfilment;

import org.jspecify.annotations.NullMarked;
