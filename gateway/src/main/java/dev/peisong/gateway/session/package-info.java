/** People signed in with a browser. */
@NullMarked
package dev.peisong.gateway.session;

import org.jspecify.annotations.NullMarked;
