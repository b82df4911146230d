/** What merchants, sites, drivers and vehicles are called. */
@NullMarked
package dev.peisong.tracking.names;

import org.jspecify.annotations.NullMarked;
