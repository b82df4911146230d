package dev.peisong.city;

/** A warehouse or depot. Its coordinate is its gate, which is on a road. */
public record Site(String code, Name name, Name district, Coordinate gate) {}
