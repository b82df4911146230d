/** Tests. */
@NullMarked
package dev.peisong.dispatch.jobs;

import org.jspecify.annotations.NullMarked;
