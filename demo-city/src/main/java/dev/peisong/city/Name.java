package dev.peisong.city;

/** What a place is called, in Chinese and in English. */
public record Name(String zh, String en) {}
