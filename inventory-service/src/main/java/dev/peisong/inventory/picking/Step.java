package dev.peisong.inventory.picking;

import dev.peisong.inventory.stock.MovementReason;
import dev.peisong.inventory.stock.Place;

/** All goods of a parcel go from one place to the next. */
record Step(Place from, Place to, MovementReason reason) {}
