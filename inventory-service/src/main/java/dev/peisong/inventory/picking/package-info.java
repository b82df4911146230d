/** Parcels: packed from the shelf, carried away, and where the ledger has them. */
@NullMarked
package dev.peisong.inventory.picking;

import org.jspecify.annotations.NullMarked;
