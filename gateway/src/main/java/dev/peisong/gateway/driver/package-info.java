/** Drivers signed in on a phone. */
@NullMarked
package dev.peisong.gateway.driver;

import org.jspecify.annotations.NullMarked;
