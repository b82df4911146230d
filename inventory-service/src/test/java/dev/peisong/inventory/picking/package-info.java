/** Rules of picking by themselves. */
@NullMarked
package dev.peisong.inventory.picking;

import org.jspecify.annotations.NullMarked;
