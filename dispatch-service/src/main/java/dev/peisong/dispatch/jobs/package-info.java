/** The work to be done: one job for each leg of a shipment, and where its parcels are. */
@NullMarked
package dev.peisong.dispatch.jobs;

import org.jspecify.annotations.NullMarked;
