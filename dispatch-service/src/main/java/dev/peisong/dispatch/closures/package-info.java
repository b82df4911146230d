/** Roads that a tenant's vehicles may not drive for now, and the roads that leaves. */
@NullMarked
package dev.peisong.dispatch.closures;

import org.jspecify.annotations.NullMarked;
