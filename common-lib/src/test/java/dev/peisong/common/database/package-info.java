/** Tenants are kept apart by a real database, as the app role, on pooled connections. */
@NullMarked
package dev.peisong.common.database;

import org.jspecify.annotations.NullMarked;
