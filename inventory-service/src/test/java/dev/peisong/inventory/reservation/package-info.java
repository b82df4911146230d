/** Rules of reservation by themselves. */
@NullMarked
package dev.peisong.inventory.reservation;

import org.jspecify.annotations.NullMarked;
