import { answer, api, ProblemError, type DispatchApi } from '../../../shared/api';
import { patiently } from './patience';
import type { Place } from './recipe';

type Point = DispatchApi['schemas']['GeoPoint'];
type Area = DispatchApi['schemas']['ServiceArea'];

export interface House {
  point: Point;
  address?: DispatchApi['schemas']['MapAddress'];
}

/** Where each depot lies, from the middle of the map, and how far its customers live from it. */
const depots: Record<Place, { north: number; east: number }> = {
  main: { north: 0.02, east: 0.1 },
  second: { north: -0.04, east: -0.16 },
};
const NEAR = 0.04;
const REACH = 0.2;
const GOLDEN_ANGLE = 2.399963;

/** Houses of the loaded map. The same number always finds the same one. */
export class Places {
  private constructor(private readonly area: Area) {}

  static async ofTheMap(): Promise<Places> {
    const { bounds } = await patiently(() => answer(api.dispatch.GET('/api/v1/roads/area')));
    return new Places(bounds);
  }

  depot(place: Place): Promise<House> {
    return this.near(place, 0, 0);
  }

  /** Spread evenly round a depot, like the seeds of a sunflower. */
  house(place: Place, number: number): Promise<House> {
    return this.near(place, NEAR + (REACH - NEAR) * Math.sqrt((number % 40) / 40), number * GOLDEN_ANGLE);
  }

  private async near(place: Place, away: number, angle: number): Promise<House> {
    const { south, west, north, east } = this.area;
    const middle = depots[place];
    const latitude = (south + north) / 2 + (north - south) * (middle.north + away * Math.sin(angle));
    const longitude = (west + east) / 2 + (east - west) * (middle.east + away * Math.cos(angle));
    const query = { latitude, longitude };
    try {
      return await answer(api.dispatch.GET('/api/v1/addresses/nearest', { params: { query } }));
    } catch (error) {
      if (error instanceof ProblemError && error.status === 404) return { point: query };
      throw error;
    }
  }
}
