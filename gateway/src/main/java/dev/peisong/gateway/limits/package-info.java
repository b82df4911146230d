/** How much a client may ask. */
@NullMarked
package dev.peisong.gateway.limits;

import org.jspecify.annotations.NullMarked;
