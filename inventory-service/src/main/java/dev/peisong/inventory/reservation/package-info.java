/** What is promised to which order, from which site, and who waits for what. */
@NullMarked
package dev.peisong.inventory.reservation;

import org.jspecify.annotations.NullMarked;
