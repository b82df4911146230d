import { answer, api, versioned, type DispatchApi } from '../../../shared/api';
import { decodePolyline } from '../../../map/geometry';
import { patiently } from './patience';
import { Places } from './places';
import {
  goods,
  jobsAt,
  namesOf,
  numbered,
  vehicles,
  wishes,
  type Place,
  type Vehicle,
  type Wish,
} from './recipe';
import type { Terms } from './terms';

export type Stage = 'shop' | 'fleet' | 'orders' | 'plan' | 'live' | 'tomorrow';
export interface Progress {
  stage: Stage;
  done: number;
  of: number;
}

type Route = DispatchApi['schemas']['RouteView'];
type Sites = Record<Place, string>;

/**
 * Fills an organisation with made-up goods, vehicles, orders and plans, by the public API alone. Each
 * request carries a key that follows from the terms: to make it again is to go on where it stopped.
 */
export async function makeSample(terms: Terms, report: (progress: Progress) => void): Promise<void> {
  const sample = new Sample(terms, await Places.ofTheMap(), report);
  const { merchant, sites } = await sample.opensShop();
  await sample.hires(sites);
  await sample.takesOrders(merchant, sites);
  await sample.plans(sites.main);
}

class Sample {
  private readonly names;

  constructor(
    private readonly terms: Terms,
    private readonly places: Places,
    private readonly report: (progress: Progress) => void,
  ) {
    this.names = namesOf(terms);
  }

  /** Names a request, so that it has its effect once. */
  private once(name: string) {
    return { header: { 'Idempotency-Key': `training-${this.terms.organisation}-${name}` } };
  }

  async opensShop(): Promise<{ merchant: string; sites: Sites }> {
    const steps = this.counted('shop', 5);
    const merchant = await steps(async () => {
      const body = { code: 'TRAINING', name: this.names.shop };
      return (await answer(api.orders.POST('/api/v1/merchants', { params: this.once('merchant'), body }))).id;
    });
    const main = await steps(() => this.opensSite('main', 'EAST'));
    const second = await steps(() => this.opensSite('second', 'WEST'));
    await steps(() => this.listsGoods(merchant));
    await steps(() => this.receivesGoods(merchant, { main, second }));
    return { merchant, sites: { main, second } };
  }

  private async opensSite(place: Place, code: string): Promise<string> {
    const { point } = await this.places.depot(place);
    const { zone, dayStart: businessDayStart } = this.terms;
    const body = { code, name: this.names[place], point, zone, businessDayStart, scans: false };
    const params = this.once(`site-${code}`);
    const { siteId } = await answer(api.inventory.POST('/api/v1/sites', { params, body }));
    await patiently(async () => {
      const known = await answer(api.dispatch.GET('/api/v1/depots'));
      return known.some((it) => it.siteId === siteId) || undefined;
    });
    return siteId;
  }

  private listsGoods(merchantId: string) {
    const skus = goods.map(({ sku, grams, cubicCentimeters }) => ({
      sku,
      name: this.names.goods[sku],
      weightGrams: grams,
      volumeCubicCentimeters: cubicCentimeters,
    }));
    const body = { merchantId, skus };
    return answer(api.inventory.POST('/api/v1/skus', { params: this.once('skus'), body }));
  }

  private async receivesGoods(merchantId: string, sites: Sites): Promise<void> {
    for (const place of ['main', 'second'] as const) {
      const lines = goods
        .filter((it) => it.place === place)
        .map(({ sku, units }) => ({ sku, quantity: units }));
      const body = { siteId: sites[place], merchantId, lines };
      const params = this.once(`receipt-${place}`);
      await patiently(() => answer(api.inventory.POST('/api/v1/receipts', { params, body })));
    }
  }

  async hires(sites: Sites): Promise<void> {
    const steps = this.counted('fleet', vehicles.length);
    for (const vehicle of vehicles) await steps(() => this.hiresCrew(vehicle, sites[vehicle.place]));
  }

  private async hiresCrew({ number }: Vehicle, siteId: string): Promise<void> {
    const { dispatch } = api;
    const van = await answer(
      dispatch.POST('/api/v1/vehicles', {
        params: this.once(`vehicle-${number}`),
        body: {
          siteId,
          code: `VAN-${number}`,
          capacity: { weightGrams: 800_000, volumeCubicCentimeters: 6_000_000, parcels: 8 },
          rates: { fixedMinor: 8_000, perKilometerMinor: 120, perHourMinor: 4_500, currency: 'CNY' },
        },
      }),
    );
    const driver = await answer(
      dispatch.POST('/api/v1/drivers', {
        params: this.once(`driver-${number}`),
        body: { siteId, code: `D-${number}`, displayName: numbered(this.names.driver, number) },
      }),
    );
    const ids = { vehicleId: van.id, driverId: driver.id };
    const { today, tomorrow, shift } = this.terms;
    const shifts = [
      { ...ids, day: today, ...shift },
      { ...ids, day: tomorrow, from: '08:00', until: '19:00' },
    ];
    for (const body of shifts) {
      const params = this.once(`shift-${number}-${body.day}`);
      await answer(dispatch.POST('/api/v1/shifts', { params, body }));
    }
  }

  async takesOrders(merchantId: string, sites: Sites): Promise<void> {
    const all = wishes(this.terms);
    const steps = this.counted('orders', all.length);
    for (const wish of all) await steps(() => this.takes(wish, merchantId));
    await Promise.all(
      (['main', 'second'] as const).map((place) => hasHeardOf(jobsAt(place, all), sites[place])),
    );
  }

  private async takes({ number, place, sku, quantity, window, cash, skill }: Wish, merchantId: string) {
    const { point, address } = await this.places.house(place, number);
    const { city, district, street, houseNumber, postalCode } = address ?? {};
    const body = {
      merchantId,
      externalReference: `TRAINING-${number}`,
      lines: [{ sku, quantity }],
      recipient: {
        name: numbered(this.names.customer, number),
        phone: `+00 0000 00${String(number).padStart(2, '0')}`,
        note: this.names.note,
      },
      address: { city, district, street: street ?? this.names.street, houseNumber, postalCode },
      point,
      windows: window ? [window] : [],
      skills: skill ? [skill] : [],
      ...(cash ? { amountToCollect: { amountMinor: cash, currency: 'CNY' } } : {}),
    };
    const params = this.once(`order-${number}`);
    return patiently(() => answer(api.orders.POST('/api/v1/orders', { params, body })));
  }

  /** Today's is on the road in part, tomorrow's is a draft; the second site's is for the trainee. */
  async plans(siteId: string): Promise<void> {
    const { today, tomorrow } = this.terms;
    await this.counted('plan', 1)(() => this.publishes(siteId, today));
    await this.counted('live', 1)(() => this.departs(siteId, today));
    await this.counted('tomorrow', 1)(() => this.drafts(siteId, tomorrow));
  }

  private async drafts(siteId: string, day: string) {
    const params = this.once(`plan-${day}`);
    const body = { siteId, day, budgetSeconds: 3, seed: 1 };
    const { id } = await answer(api.dispatch.POST('/api/v1/plans', { params, body }));
    const read = api.dispatch;
    return patiently(async () => {
      const plan = await versioned(read.GET('/api/v1/plans/{id}', { params: { path: { id } } }));
      return plan.value.status === 'QUEUED' || plan.value.status === 'SOLVING' ? undefined : plan;
    });
  }

  private async publishes(siteId: string, day: string): Promise<void> {
    const { value, etag } = await this.drafts(siteId, day);
    if (value.status !== 'DRAFT') return;
    await api.dispatch.POST('/api/v1/plans/{id}/publish', {
      params: { path: { id: value.id }, header: { 'If-Match': etag } },
    });
  }

  private async departs(siteId: string, day: string): Promise<void> {
    const routes = await patiently(async () => {
      const found = await answer(api.dispatch.GET('/api/v1/routes', { params: { query: { siteId, day } } }));
      return found.length > 0 ? found : undefined;
    });
    const [first] = [...routes].sort((one, other) => one.plannedStart.localeCompare(other.plannedStart));
    if (!first || routes.some((it) => it.departedAt)) return;
    const occurredAt = new Date().toISOString();
    const departure = { type: 'DEPART', id: crypto.randomUUID(), routeId: first.id, occurredAt } as const;
    await answer(api.dispatch.POST('/api/v1/routes/actions', { body: { actions: [departure] } }));
    await api.tracking.POST('/api/v1/positions', { body: { positions: driven(first, Date.now()) } });
  }

  /** Says after each step how many are done. */
  private counted(stage: Stage, of: number) {
    let done = 0;
    this.report({ stage, done, of });
    return async <T>(work: () => Promise<T>): Promise<T> => {
      const result = await work();
      this.report({ stage, done: ++done, of });
      return result;
    };
  }
}

/** Waits until dispatch has heard of so many jobs, however they stand. */
function hasHeardOf(jobs: number, siteId: string): Promise<boolean> {
  return patiently(async () => {
    const query = { siteId, limit: 100 };
    const { items } = await answer(api.dispatch.GET('/api/v1/jobs', { params: { query } }));
    return items.length >= jobs || undefined;
  });
}

const FIXES = 12;
const EVERY = 10_000;

/** Where a vehicle was on the first part of its route, until now. */
function driven({ vehicleId, geometry }: Route, now: number) {
  const line = decodePolyline(geometry).slice(0, FIXES);
  return line.map(([longitude, latitude], index) => ({
    vehicleId,
    latitude,
    longitude,
    speedMetersPerSecond: 8,
    occurredAt: new Date(now - (line.length - 1 - index) * EVERY).toISOString(),
  }));
}
