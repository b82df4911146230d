package dev.peisong.dispatch.roads.tiles;

/**
 * A tile as it is sent.
 *
 * @param gzipped Mapbox Vector Tile 2.1
 * @param tag differs when the content does
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record MapTile(byte[] gzipped, String tag) {}
