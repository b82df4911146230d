import { request, type APIRequestContext } from 'playwright-core';
import { platform } from './platform';

type Json = Record<string, unknown>;
interface Task {
  job: { orderId: string; shipmentId: string };
}

/** An office of its own: a shop, a site and a van, worked through the public API alone. */
export class Office {
  readonly name = `E2E-${crypto.randomUUID().slice(0, 8)}`;
  /** Lies in the past, so that no fact of it lies in the future. */
  readonly day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  merchant = '';
  site = '';
  vehicle = '';

  private constructor(
    private readonly http: APIRequestContext,
    private readonly csrf: string,
  ) {}

  static async open(): Promise<Office> {
    const http = await request.newContext({ baseURL: platform.url });
    const { organisation, username, password } = platform;
    const signedIn = await http.post('/api/v1/session', { data: { organisation, username, password } });
    if (!signedIn.ok()) throw new Error(`sign-in: ${signedIn.status()} ${await signedIn.text()}`);
    const office = new Office(http, ((await signedIn.json()) as { csrfToken: string }).csrfToken);
    await office.furnish();
    return office;
  }

  async close(): Promise<void> {
    await this.http.dispose();
  }

  async get<T = Json>(path: string): Promise<T> {
    const answer = await this.http.get(`/api/v1${path}`);
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async post<T = Json>(path: string, data: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.http.post(`/api/v1${path}`, {
      data,
      headers: { 'X-CSRF-Token': this.csrf, ...headers },
    });
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    const text = await answer.text();
    return (text ? JSON.parse(text) : {}) as T;
  }

  private async furnish(): Promise<void> {
    const name = this.name;
    const point = await this.houseAt(0.5);
    this.merchant = (await this.post<{ id: string }>('/merchants', { code: name, name: `Shop ${name}` })).id;
    const site = { code: name, name: `Depot ${name}`, point, zone: 'UTC', scans: false };
    this.site = (await this.post<{ siteId: string }>('/sites', site)).siteId;
    await until('dispatch knows the site', () => this.get(`/depots/${this.site}`).then(Boolean, () => false));
    const goods = { sku: 'BOOK', name: 'Book', weightGrams: 500, volumeCubicCentimeters: 1000 };
    await this.post('/skus', { merchantId: this.merchant, skus: [goods] });
    const lines = [{ sku: 'BOOK', quantity: 20 }];
    await this.post('/receipts', { siteId: this.site, merchantId: this.merchant, lines });
    const capacity = { weightGrams: 500_000, volumeCubicCentimeters: 5_000_000, parcels: 50 };
    const rates = { fixedMinor: 100, perKilometerMinor: 10, perHourMinor: 10, currency: 'CNY' };
    const van = { siteId: this.site, code: name, capacity, rates };
    this.vehicle = (await this.post<{ id: string }>('/vehicles', van)).id;
    const person = { siteId: this.site, code: name, displayName: 'Ming Wang' };
    const driverId = (await this.post<{ id: string }>('/drivers', person)).id;
    const hours = { day: this.day, from: '08:00', until: '20:00' };
    await this.post('/shifts', { vehicleId: this.vehicle, driverId, ...hours });
  }

  /** A house of the map, at this share of its way from the south-west to the north-east. */
  private async houseAt(share: number): Promise<Json> {
    const { bounds } = await this.get<{ bounds: Record<string, number> }>('/roads/area');
    const between = (low = 0, high = 0) => low + (high - low) * share;
    const latitude = between(bounds.south, bounds.north);
    const longitude = between(bounds.west, bounds.east);
    const { point } = await this.get<{ point: Json }>(
      `/addresses/nearest?latitude=${latitude}&longitude=${longitude}`,
    );
    return point;
  }

  /** An order for somebody at a door near the depot; answers its shipment. */
  async takesAnOrder(
    windows: { start: string; end: string }[] = [],
  ): Promise<{ orderId: string; shipmentId: string }> {
    const order = {
      merchantId: this.merchant,
      lines: [{ sku: 'BOOK', quantity: 1 }],
      recipient: { name: 'Li Na', phone: '+86 13900000000' },
      address: { street: 'East Street', houseNumber: '1' },
      point: await this.houseAt(0.55),
      windows,
    };
    let orderId = '';
    await until('the order is taken on', async () => {
      orderId = await this.post<{ id: string }>('/orders', order).then(
        (it) => it.id,
        () => '', // order-service hears of merchant and goods a moment later
      );
      return orderId !== '';
    });
    let shipmentId = '';
    await until('its shipment', async () => {
      const shipments = await this.get<{ id: string }[]>(`/orders/${orderId}/shipments`);
      shipmentId = shipments[0]?.id ?? '';
      return shipmentId !== '';
    });
    return { orderId, shipmentId };
  }

  /** The page that a customer is sent. */
  async link(shipmentId: string): Promise<string> {
    let page = '';
    await until('the link', async () => {
      page = await this.post<{ page: string }>('/tracking-links', { shipmentId }).then(
        (it) => it.page,
        () => '',
      );
      return page !== '';
    });
    return page;
  }

  async plansAndPublishes(): Promise<void> {
    await until('the job can be planned', async () => {
      const jobs = await this.get<{ items: unknown[] }>(`/jobs?siteId=${this.site}&status=OPEN`);
      return jobs.items.length === 1;
    });
    const wanted = { siteId: this.site, day: this.day, budgetSeconds: 1, seed: 1 };
    const plan = `/plans/${(await this.post<{ id: string }>('/plans', wanted)).id}`;
    await until('the plan', async () => (await this.get<{ status: string }>(plan)).status === 'DRAFT');
    const etag = (await this.http.get(`/api/v1${plan}`)).headers()['etag'] ?? '';
    await this.post(`${plan}/publish`, {}, { 'If-Match': etag });
  }

  /** What a driver's phone would say, a few minutes after nine. */
  private async says(type: string, minute: number, details: Json = {}): Promise<void> {
    const [route] = await this.get<{ id: string }[]>(`/routes?siteId=${this.site}&day=${this.day}`);
    const action = {
      type,
      id: crypto.randomUUID(),
      routeId: route?.id,
      occurredAt: this.at(minute),
      ...details,
    };
    const said = await this.post<{ answers: { result: string }[] }>('/routes/actions', { actions: [action] });
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
    const depot = await this.get<{ point: { latitude: number; longitude: number } }>(`/depots/${this.site}`);
    const fix = {
      vehicleId: this.vehicle,
      ...depot.point,
      occurredAt: this.at(minute),
      speedMetersPerSecond,
    };
    await this.post('/positions', { positions: [fix] });
  }

  /** With a picture and the name of who took it. */
  async delivers(shipmentId: string): Promise<void> {
    const proofId = crypto.randomUUID();
    const proof = { proofId, shipmentId, recipientName: 'Li Na', photo: picture, occurredAt: this.at(9) };
    await this.post('/proofs', proof);
    const shipment = await this.get<{ parcels: { id: string }[] }>(`/shipments/${shipmentId}`);
    const outcomes = shipment.parcels.map(({ id }) => ({ parcelId: id, outcome: 'DELIVERED' }));
    await this.says('OUTCOME', 10, { outcomes, proofId });
  }

  tasks(): Promise<{ stops: { tasks: Task[] }[] }[]> {
    return this.get(`/routes?siteId=${this.site}&day=${this.day}`);
  }
}

/** A grey square, PNG. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAAAAAA6mKC9AAAAGUlEQVR42mP4TwAwjCoYVTCqYFTBqIKRqgAA3bv/AdZ6bGkAAAAASUVORK5CYII=';

export async function until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
