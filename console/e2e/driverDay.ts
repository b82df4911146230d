import { Operator } from './operator';

interface Page<T> {
  items: T[];
}

/** A route of today that only this test knows of: with its own site, goods, vehicle and driver. */
export interface DriverDay {
  operator: Operator;
  routeId: string;
  driverId: string;
  siteId: string;
  orders: string[];
  /** Opens the app and signs it in, once. */
  link: string;
}

export interface Terms {
  stops: number;
  /** To be collected at each door, in fen. */
  cash?: number;
  scans?: boolean;
}

/** Orders are placed, planned and published through the API, as a dispatcher would do it. */
export async function driverDay({ stops, cash, scans = false }: Terms): Promise<DriverDay> {
  const operator = await Operator.signIn();
  const mark = Date.now().toString(36).toUpperCase();
  const centre = middleOf((await operator.get<{ bounds: Area }>('roads/area')).bounds);
  const shop = { code: `E2E-${mark}`, name: `Shop ${mark}` };
  const merchantId = (await operator.post<{ id: string }>('merchants', shop)).id;
  const { siteId } = await operator.post<{ siteId: string }>('sites', {
    code: `E2E-${mark}`,
    name: `Site ${mark}`,
    point: centre,
    zone: 'UTC',
    scans,
  });
  const sku = `E2E-${mark}`;
  await operator.post('skus', {
    merchantId,
    skus: [{ sku, name: 'Tea', weightGrams: 500, volumeCubicCentimeters: 800, handlingClass: 'NORMAL' }],
  });
  await operator.post('receipts', { siteId, merchantId, lines: [{ sku, quantity: stops * 2 }] });
  await operator.until(`depot ${siteId}`, `depots/${siteId}`, () => true);
  const orders: string[] = [];
  for (let n = 0; n < stops; n++)
    orders.push(await order(operator, { merchantId, sku, n, cash, mark }, centre));
  await operator.until<Page<unknown>>('the jobs', `jobs?status=OPEN&siteId=${siteId}&limit=100`, (jobs) => {
    return jobs.items.length === stops;
  });
  const { driverId, day } = await crew(operator, siteId, mark);
  const routeId = await published(operator, siteId, day);
  const shown = await operator.post<{ url: string }>('driver-codes', { driverId });
  return { operator, routeId, driverId, siteId, orders, link: new URL(shown.url).hash };
}

interface Place {
  latitude: number;
  longitude: number;
}

interface Area {
  south: number;
  west: number;
  north: number;
  east: number;
}

function middleOf(area: Area): Place {
  return { latitude: (area.south + area.north) / 2, longitude: (area.west + area.east) / 2 };
}

interface Wanted {
  merchantId: string;
  sku: string;
  n: number;
  cash?: number;
  mark: string;
}

async function order(operator: Operator, wanted: Wanted, centre: Place): Promise<string> {
  const { merchantId, sku, n, cash, mark } = wanted;
  const angle = n * 2.4;
  const away = 0.004 + n * 0.0009;
  const body = {
    merchantId,
    externalReference: `${mark}-${n}`,
    lines: [{ sku, quantity: 1 }],
    recipient: { name: `Recipient ${n + 1}`, phone: `+86139000000${String(n).padStart(2, '0')}` },
    address: { street: 'Street', houseNumber: String(n + 1), district: 'Centre' },
    point: {
      latitude: centre.latitude + away * Math.cos(angle),
      longitude: centre.longitude + away * Math.sin(angle),
    },
    serviceSeconds: 60,
    ...(cash ? { amountToCollect: { amountMinor: cash, currency: 'CNY' } } : {}),
  };
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return (await operator.post<{ id: string }>('orders', body)).id;
    } catch (error) {
      // the catalogue reaches the order desk as an event, a moment after it was written
      if (!String(error).includes('unknown-sku') || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

async function crew(
  operator: Operator,
  siteId: string,
  mark: string,
): Promise<{ driverId: string; day: string }> {
  const vehicle = await operator.post<{ id: string }>('vehicles', {
    siteId,
    code: `E2E-V-${mark}`,
    skills: [],
    capacity: { weightGrams: 900_000, volumeCubicCentimeters: 5_000_000, parcels: 80 },
    rates: { fixedMinor: 100, perKilometerMinor: 100, perHourMinor: 1000, currency: 'CNY' },
  });
  const driver = await operator.post<{ id: string }>('drivers', {
    siteId,
    code: `E2E-D-${mark}`,
    displayName: `Driver ${mark}`,
  });
  const day = (await operator.get<{ day: string }>(`driver/briefing?driverId=${driver.id}`)).day;
  await operator.post('shifts', {
    vehicleId: vehicle.id,
    driverId: driver.id,
    day,
    from: '04:30',
    until: '03:30',
  });
  return { driverId: driver.id, day };
}

async function published(operator: Operator, siteId: string, day: string): Promise<string> {
  const { id } = await operator.post<{ id: string }>('plans', { siteId, day, budgetSeconds: 1, seed: 1 });
  const plan = await operator.until<{ status: string; etag: string }>('the plan', `plans/${id}`, (it) => {
    return !['QUEUED', 'SOLVING'].includes(it.status);
  });
  const { routeIds } = await operator.post<{ routeIds: string[] }>(
    `plans/${id}/publish`,
    {},
    {
      'If-Match': plan.etag,
    },
  );
  if (routeIds.length !== 1) throw new Error(`one route was wanted, not ${routeIds.length}`);
  return routeIds[0]!;
}
