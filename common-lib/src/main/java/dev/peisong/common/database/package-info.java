/** The service's connections to PostgreSQL, its roles, migrations and transactions. */
@NullMarked
package dev.peisong.common.database;

import org.jspecify.annotations.NullMarked;
