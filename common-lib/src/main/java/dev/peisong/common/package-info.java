/** What every service shares: contracts, messaging, web, tenancy; no business rule. */
@NullMarked
package dev.peisong.common;

import org.jspecify.annotations.NullMarked;
