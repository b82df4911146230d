/** Shows the service at work on real backends. */
@NullMarked
package dev.peisong.order;

import org.jspecify.annotations.NullMarked;
