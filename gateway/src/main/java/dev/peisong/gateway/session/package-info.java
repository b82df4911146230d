/** People signed in with a browser, in their organisation or where they practise. */
@NullMarked
package dev.peisong.gateway.session;

import org.jspecify.annotations.NullMarked;
