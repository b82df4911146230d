package dev.peisong.dispatch.roads;

/** An exit where a search begins, and what it costs to get there, or from there to the place. */
record Seed(int exit, double weight, int millis, double meters) {}
