/** Speaks to the gateway as a person's browser or a driver's phone does. */
@NullMarked
package dev.peisong.quickstart.demo.api;

import org.jspecify.annotations.NullMarked;
