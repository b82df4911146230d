/** Who is calling, and for which tenant. */
@NullMarked
package dev.peisong.common.tenancy;

import org.jspecify.annotations.NullMarked;
