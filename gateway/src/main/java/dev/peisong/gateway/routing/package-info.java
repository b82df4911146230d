/** Which service answers a request, and what happens when it does not. */
@NullMarked
package dev.peisong.gateway.routing;

import org.jspecify.annotations.NullMarked;
