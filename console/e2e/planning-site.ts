import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIRequestContext, Page } from 'playwright-core';

/** A site of its own with goods, vehicles and orders, made through the public API. */
export interface PlanningSite {
  siteId: string;
  name: string;
  day: string;
}

type Json = Record<string, unknown>;

class Desk {
  constructor(
    private readonly http: APIRequestContext,
    private readonly csrf: string,
  ) {}

  async get(path: string): Promise<Json> {
    const answer = await this.http.get(path);
    if (!answer.ok()) throw new Error(`GET ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as Json;
  }

  async post(path: string, data: unknown): Promise<Json> {
    const answer = await this.http.post(path, {
      data,
      headers: { 'X-CSRF-Token': this.csrf, 'Idempotency-Key': randomUUID() },
    });
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as Json;
  }

  /** Until what events carry has arrived. */
  async until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
    const end = Date.now() + 60_000;
    for (;;) {
      const found = await ask().catch(() => undefined);
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`Waited too long for ${what}`);
      await pause(300);
    }
  }
}

/** Opens a site with so many vehicles and orders for tomorrow; the page is signed in. */
export async function openSite(page: Page, vehicles: number, orders: number): Promise<PlanningSite> {
  const http = page.context().request;
  const session = (await (await http.get('/api/v1/session')).json()) as { csrfToken: string };
  const desk = new Desk(http, session.csrfToken);
  const code = `P${randomUUID().slice(0, 8)}`;
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const doors = await addresses(desk, orders + 1);
  const { siteId } = await desk.post('/api/v1/sites', {
    code,
    name: code,
    point: doors[0],
    zone: 'UTC',
    scans: false,
  });
  const { id: merchantId } = await desk.post('/api/v1/merchants', { code, name: code });
  await desk.post('/api/v1/skus', {
    merchantId,
    skus: [{ sku: 'TEA', name: 'Tea', weightGrams: 500, volumeCubicCentimeters: 1000 }],
  });
  await desk.until('dispatch to hear of the site', () => desk.get(`/api/v1/depots/${siteId}`));
  await desk.post('/api/v1/receipts', { siteId, merchantId, lines: [{ sku: 'TEA', quantity: orders }] });
  for (let number = 1; number <= vehicles; number++)
    await hire(desk, `${code}-${number}`, String(siteId), day);
  for (const point of doors.slice(1)) {
    await desk.until('the catalogue', () =>
      desk.post('/api/v1/orders', {
        merchantId,
        lines: [{ sku: 'TEA', quantity: 1 }],
        recipient: { name: 'Wang Fang' },
        address: { city: 'Yunpu' },
        point,
      }),
    );
  }
  await desk.until(`${orders} jobs to plan`, async () => {
    const ahead = await desk.get(`/api/v1/plans/workload?siteId=${siteId}&day=${day}`);
    return ahead.jobs === orders ? true : undefined;
  });
  return { siteId: String(siteId), name: code, day };
}

async function hire(desk: Desk, code: string, siteId: string, day: string): Promise<void> {
  const { id: vehicleId } = await desk.post('/api/v1/vehicles', {
    siteId,
    code,
    capacity: { weightGrams: 500_000, volumeCubicCentimeters: 5_000_000, parcels: 50 },
    rates: { fixedMinor: 5000, perKilometerMinor: 150, perHourMinor: 3000, currency: 'CNY' },
  });
  const { id: driverId } = await desk.post('/api/v1/drivers', {
    siteId,
    code,
    displayName: `Driver ${code}`,
  });
  await desk.post('/api/v1/shifts', { vehicleId, driverId, day, from: '08:00:00', until: '18:00:00' });
}

/** Doors of the loaded map, in a spiral from its middle. */
async function addresses(desk: Desk, count: number): Promise<unknown[]> {
  const { south, west, north, east } = (await desk.get('/api/v1/roads/area')).bounds as Record<
    'south' | 'west' | 'north' | 'east',
    number
  >;
  const reach = Math.min(north - south, east - west) / 4;
  const doors: unknown[] = [];
  for (let turn = 0; doors.length < count && turn < 10 * count; turn++) {
    const radius = reach * Math.sqrt((turn % (2 * count)) / (2 * count));
    const latitude = (south + north) / 2 + radius * Math.sin(turn * 2.4);
    const longitude = (west + east) / 2 + radius * Math.cos(turn * 2.4);
    const near = await desk
      .get(`/api/v1/addresses/nearest?latitude=${latitude}&longitude=${longitude}`)
      .catch(() => undefined);
    if (near) doors.push(near.point);
  }
  return doors;
}
