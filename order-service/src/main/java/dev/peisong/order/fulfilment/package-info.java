/** How an order is carried out: shipments, parcels, legs and attempts, and the saga over them. */
@NullMarked
package dev.peisong.order.fulfilment;

import org.jspecify.annotations.NullMarked;
