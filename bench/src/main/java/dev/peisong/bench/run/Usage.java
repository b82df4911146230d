package dev.peisong.bench.run;

/**
 * What a run took.
 *
 * @param wall seconds from the JVM's start to its end
 * @param megabytes most memory that the process held; 0 where the system does not tell
 * @param heapMegabytes most of its heap that was in use
 */
public record Usage(double wall, long megabytes, long heapMegabytes) {}
