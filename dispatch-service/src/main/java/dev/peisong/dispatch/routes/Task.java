package dev.peisong.dispatch.routes;

import dev.peisong.common.contract.DispatchEvent.JobRef;
import dev.peisong.common.time.TimeWindow;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for a job at a stop.
 *
 * @param promise the window it was planned into; null when any time will do
 */
public record Task(JobRef job, @Nullable TimeWindow promise, int serviceSeconds) {}
