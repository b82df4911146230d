/** Longitude and latitude, WGS-84, in the order that GeoJSON and MapLibre take. */
export type Position = [longitude: number, latitude: number];

/** West, south, east, north. */
export type Bounds = [number, number, number, number];

/** How a route or stop is doing; colours follow it unless one is given. */
export type MapState = 'planned' | 'active' | 'done' | 'late' | 'failed' | 'idle';

export interface RouteLine {
  id: string;
  line: Position[];
  state?: MapState;
  /** A CSS colour of its own, such as the vehicle's in a plan. */
  color?: string;
  /** Drawn thin and pale, as those that nobody looks at. */
  dimmed?: boolean;
  /** Drawn dashed: proposed, or not driven on roads. */
  dashed?: boolean;
}

export interface MapStop {
  id: string;
  at: Position;
  /** What stands in it, mostly its turn. */
  label?: string;
  state?: MapState;
  color?: string;
  dimmed?: boolean;
}

export interface MapSite {
  id: string;
  at: Position;
  name: string;
}

export interface MapArea {
  id: string;
  /** The corners in order; the last need not repeat the first. */
  outline: Position[];
  kind?: 'closed' | 'zone';
}

/** What a page can do with a map that is there. */
export interface MapHandle {
  /** Shows these places, with room around them. */
  fit(places: Position[] | Bounds, options?: { padding?: number; maxZoom?: number; animate?: boolean }): void;
  flyTo(at: Position, zoom?: number): void;
  /** In pixels of the map's box. */
  project(at: Position): { x: number; y: number };
  bounds(): Bounds;
  /** For what this wrapper does not know. */
  raw: import('maplibre-gl').Map;
}
