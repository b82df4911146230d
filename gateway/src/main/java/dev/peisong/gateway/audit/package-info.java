/** Who did what to whom, appended for ever and sealed entry by entry. */
@NullMarked
package dev.peisong.gateway.audit;

import org.jspecify.annotations.NullMarked;
