/** Who a request comes from, and whether it may pass. */
@NullMarked
package dev.peisong.gateway.door;

import org.jspecify.annotations.NullMarked;
