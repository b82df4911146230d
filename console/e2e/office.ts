import { Api, awaited, until, type Json } from './api';

/** A site's business day begins at four, unless told otherwise. */
const DAY_STARTS_MILLIS = 4 * 3_600_000;

interface Point {
  latitude: number;
  longitude: number;
}

export interface Terms {
  /** So many business days from the present one; in the past, no fact of a test lies in the future. */
  daysAhead?: number;
  /** Each with a driver and a shift. */
  vehicles?: number;
  hours?: { from: string; until: string };
  /** Whether parcels are scanned when they are loaded. */
  scans?: boolean;
  /** How many parcels each van takes. */
  parcels?: number;
}

export interface Wanted {
  windows?: { start: string; end: string }[];
  /** To be collected at the door, in fen. */
  cash?: number;
  /** How far from the depot, 0 being next to it and 1 at the edge of the map. */
  away?: number;
  /** Whatever else the order says. */
  more?: Json;
}

export interface Taken {
  orderId: string;
  shipmentId: string;
}

interface Plan {
  status: string;
  etag: string;
}

/** A shop, a site and vans of a test's own, worked through the public API alone. */
export class Office {
  readonly name = `E2E-${crypto.randomUUID().slice(0, 8)}`;
  readonly day: string;
  readonly vehicles: string[] = [];
  readonly drivers: string[] = [];
  merchant = '';
  site = '';
  private depot: Point = { latitude: 0, longitude: 0 };
  private doors = 0;

  private constructor(
    readonly api: Api,
    private readonly terms: Required<Terms>,
  ) {
    const since = Date.now() - DAY_STARTS_MILLIS; // in the small hours it is still the day before
    this.day = new Date(since + terms.daysAhead * 86_400_000).toISOString().slice(0, 10);
  }

  static async open(terms: Terms = {}): Promise<Office> {
    const usual = {
      daysAhead: -2,
      vehicles: 1,
      hours: { from: '08:00', until: '20:00' },
      scans: false,
      parcels: 50,
    };
    const office = new Office(await Api.signIn(), { ...usual, ...terms });
    await office.furnish();
    return office;
  }

  private async furnish(): Promise<void> {
    const { name, api } = this;
    this.depot = await this.door(0);
    this.merchant = (await api.post<{ id: string }>('/merchants', { code: name, name: `Shop ${name}` })).id;
    const site = {
      code: name,
      name: `Depot ${name}`,
      point: this.depot,
      zone: 'UTC',
      scans: this.terms.scans,
    };
    this.site = (await api.post<{ siteId: string }>('/sites', site)).siteId;
    await until('dispatch to know the site', () => api.get(`/depots/${this.site}`).then(Boolean));
    const goods = { sku: 'BOOK', name: 'Book', weightGrams: 500, volumeCubicCentimeters: 1000 };
    await api.post('/skus', { merchantId: this.merchant, skus: [goods] });
    const lines = [{ sku: 'BOOK', quantity: 20 }];
    await api.post('/receipts', { siteId: this.site, merchantId: this.merchant, lines });
    for (let number = 1; number <= this.terms.vehicles; number++) await this.hire(`${name}-${number}`);
  }

  private async hire(code: string): Promise<void> {
    const capacity = { weightGrams: 500_000, volumeCubicCentimeters: 5_000_000, parcels: this.terms.parcels };
    const rates = { fixedMinor: 5000, perKilometerMinor: 150, perHourMinor: 3000, currency: 'CNY' };
    const van = { siteId: this.site, code, capacity, rates };
    const vehicleId = (await this.api.post<{ id: string }>('/vehicles', van)).id;
    const person = { siteId: this.site, code, displayName: 'Ming Wang' };
    const driverId = (await this.api.post<{ id: string }>('/drivers', person)).id;
    await this.api.post('/shifts', { vehicleId, driverId, day: this.day, ...this.terms.hours });
    this.vehicles.push(vehicleId);
    this.drivers.push(driverId);
  }

  /** The house nearest to a place so far from the middle of the map, in a direction of its own. */
  async door(away: number): Promise<Point> {
    const { bounds } = await this.api.get<{ bounds: Record<'south' | 'west' | 'north' | 'east', number> }>(
      '/roads/area',
    );
    const { south, west, north, east } = bounds;
    const angle = this.doors++ * 2.4;
    const latitude = (south + north) / 2 + (away * (north - south) * Math.sin(angle)) / 2;
    const longitude = (west + east) / 2 + (away * (east - west) * Math.cos(angle)) / 2;
    const near = `/addresses/nearest?latitude=${latitude}&longitude=${longitude}`;
    return (await this.api.get<{ point: Point }>(near)).point;
  }

  /** An order for somebody at a door of the map. */
  async takesAnOrder({ windows = [], cash, away = 0.1, more = {} }: Wanted = {}): Promise<Taken> {
    const order = {
      merchantId: this.merchant,
      lines: [{ sku: 'BOOK', quantity: 1 }],
      recipient: { name: 'Li Na', phone: '+86 13900000000' },
      address: { street: 'East Street', houseNumber: String(this.doors) },
      point: await this.door(away),
      windows,
      ...(cash ? { amountToCollect: { amountMinor: cash, currency: 'CNY' } } : {}),
      ...more,
    };
    // order-service hears of merchant and goods a moment later
    const { id } = await awaited('the order', () => this.api.post<{ id: string }>('/orders', order));
    const shipmentId = await awaited('its shipment', async () => {
      const shipments = await this.api.get<{ id: string }[]>(`/orders/${id}/shipments`);
      return shipments[0]?.id;
    });
    return { orderId: id, shipmentId };
  }

  /** An order of more than there is: it waits for goods. */
  async lacks(): Promise<void> {
    const order = {
      merchantId: this.merchant,
      lines: [{ sku: 'BOOK', quantity: 500 }],
      recipient: { name: 'Zhang Wei' },
      address: { street: 'West Street', houseNumber: '1' },
      point: await this.door(0.1),
    };
    const { id } = await this.api.post<{ id: string }>('/orders', order);
    await until('it to wait for goods', async () => {
      const { state } = await this.api.get<{ state: string }>(`/orders/${id}`);
      return state === 'BACKORDERED';
    });
  }

  async takesOrders(count: number, wanted: Wanted = {}): Promise<Taken[]> {
    const taken: Taken[] = [];
    for (let n = 1; n <= count; n++)
      taken.push(await this.takesAnOrder({ away: 0.05 + (0.3 * n) / count, ...wanted }));
    await this.canPlan(count);
    return taken;
  }

  /** Waits until dispatch has heard of so many jobs, and no more. */
  async canPlan(jobs: number): Promise<void> {
    await until(`${jobs} jobs to plan`, async () => {
      const open = await this.api.get<{ items: unknown[] }>(
        `/jobs?siteId=${this.site}&status=OPEN&limit=100`,
      );
      return open.items.length === jobs;
    });
  }

  /** The page that a customer is sent. */
  async link(shipmentId: string): Promise<string> {
    const link = () => this.api.post<{ page: string }>('/tracking-links', { shipmentId });
    return (await awaited('the link', link)).page;
  }

  /** The routes that come of it. */
  async plansAndPublishes(): Promise<string[]> {
    const wanted = { siteId: this.site, day: this.day, budgetSeconds: 1, seed: 1 };
    const path = `/plans/${(await this.api.post<{ id: string }>('/plans', wanted)).id}`;
    const draft = await awaited('the plan', async () => {
      const plan = await this.api.get<Plan>(path);
      return plan.status === 'DRAFT' ? plan : undefined;
    });
    return (await this.api.post<{ routeIds: string[] }>(`${path}/publish`, {}, draft.etag)).routeIds;
  }

  /** What a driver's phone would say, a few minutes after nine. */
  private async says(type: string, minute: number, details: Json = {}): Promise<void> {
    const [route] = await this.api.get<{ id: string }[]>(`/routes?siteId=${this.site}&day=${this.day}`);
    const action = {
      type,
      id: crypto.randomUUID(),
      routeId: route?.id,
      occurredAt: this.at(minute),
      ...details,
    };
    const said = await this.api.post<{ answers: { result: string }[] }>('/routes/actions', {
      actions: [action],
    });
    if (said.answers[0]?.result !== 'APPLIED') throw new Error(`${type}: ${JSON.stringify(said)}`);
  }

  /** So many minutes after nine on the day of the office. */
  at(minute: number): string {
    return new Date(Date.parse(`${this.day}T09:00:00Z`) + minute * 60_000).toISOString();
  }

  async departs(): Promise<void> {
    await this.says('DEPART', 1);
    await this.isAtTheDepot(2);
  }

  /** Where the van is, and how fast, by its driver's phone. */
  async isAtTheDepot(minute: number, speedMetersPerSecond?: number): Promise<void> {
    const fix = {
      vehicleId: this.vehicles[0],
      ...this.depot,
      occurredAt: this.at(minute),
      speedMetersPerSecond,
    };
    await this.api.post('/positions', { positions: [fix] });
  }

  /** Nobody was there, and the van is back with it. */
  async bringsBack(shipmentId: string): Promise<void> {
    await this.fails(shipmentId);
    await this.says('RETURN', 30);
  }

  /** With a picture and the name of who took it. */
  async delivers(shipmentId: string): Promise<void> {
    const proofId = crypto.randomUUID();
    const proof = { proofId, shipmentId, recipientName: 'Li Na', photo: picture, occurredAt: this.at(9) };
    await this.api.post('/proofs', proof);
    await this.says('OUTCOME', 10, { outcomes: await this.outcomes(shipmentId, 'DELIVERED'), proofId });
  }

  /** Nobody opened. */
  async fails(shipmentId: string): Promise<void> {
    const outcomes = await this.outcomes(shipmentId, 'NOT_DELIVERED');
    await this.says('OUTCOME', 20, { outcomes, reasonCode: 'NOT_HOME' });
  }

  private async outcomes(shipmentId: string, outcome: string): Promise<Json[]> {
    const shipment = await this.api.get<{ parcels: { id: string }[] }>(`/shipments/${shipmentId}`);
    return shipment.parcels.map(({ id }) => ({ parcelId: id, outcome }));
  }
}

/** A grey square, PNG. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAGUlEQVR42mP4TwAwjCoYVTCqYFTBqIKRqgAA3bv/AdZ6bGkAAAAASUVORK5CYII=';
