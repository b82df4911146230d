/** A second door, for other devices of the local network, over HTTPS alone. */
@NullMarked
package dev.peisong.gateway.lan;

import org.jspecify.annotations.NullMarked;
