/**
 * Processes that are started, watched, restarted, found again and stopped; of what kind they are
 * does not matter here.
 */
@NullMarked
package dev.peisong.quickstart.process;

import org.jspecify.annotations.NullMarked;
