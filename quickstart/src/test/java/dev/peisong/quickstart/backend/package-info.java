/** Tests with a real PostgreSQL and a real Kafka. */
@NullMarked
package dev.peisong.quickstart.backend;

import org.jspecify.annotations.NullMarked;
