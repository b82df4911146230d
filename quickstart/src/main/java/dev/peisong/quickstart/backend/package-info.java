/** The real PostgreSQL and Kafka that run from Maven artifacts. */
@NullMarked
package dev.peisong.quickstart.backend;

import org.jspecify.annotations.NullMarked;
