/** Organisations, their people, and passwords. */
@NullMarked
package dev.peisong.gateway.identity;

import org.jspecify.annotations.NullMarked;
