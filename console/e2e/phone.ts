import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { Office, type Terms, type Wanted } from './office';
import { platform } from './platform';

export interface Recorded {
  id: string;
  type: string;
  result: string;
  detail?: string;
}

interface Kept {
  id: string;
  kind: string;
  state: string;
  result?: string;
}

interface Route {
  id: string;
  driverId: string;
  status: string;
  stops: { tasks: { job: { jobId: string } }[] }[];
}

/** The routes of an office's vans on the day of the office, the longest first, and who drives them. */
export class Day {
  private constructor(
    readonly office: Office,
    readonly routes: Route[],
  ) {}

  /** Today, as phones ask for the present day. */
  static async of(stops: number, terms: Terms = {}, wanted: Wanted = {}): Promise<Day> {
    const hours = { from: '04:30', until: '03:30' };
    const office = await Office.open({ daysAhead: 0, hours, ...terms });
    await office.takesOrders(stops, wanted);
    const ids = await office.plansAndPublishes();
    const routes = await Promise.all(ids.map((id) => office.api.get<Route>(`/routes/${id}`)));
    return new Day(
      office,
      routes.sort((a, b) => b.stops.length - a.stops.length),
    );
  }

  /** Where the driver of the longest route signs in, once. */
  async link(): Promise<string> {
    const { driverId } = this.routes[0]!;
    const { url } = await this.office.api.post<{ url: string }>('/driver-codes', { driverId });
    return `/driver/${new URL(url).hash}`;
  }

  /** What the server was told of the longest route. */
  recorded(): Promise<Recorded[]> {
    return this.office.api.get<Recorded[]>(`/routes/${this.routes[0]!.id}/actions`);
  }

  /** What the longest route has to do at one of its stops. */
  jobAt(stop: number): string {
    return this.routes[0]!.stops[stop]!.tasks[0]!.job.jobId;
  }

  /** The dispatcher gives a job of the longest route to the other one. */
  async moves(jobId: string): Promise<void> {
    const [from, to] = this.routes;
    const { etag } = await this.office.api.get<{ etag: string }>(`/routes/${from!.id}`);
    const change = { type: 'MOVE', jobId, toRouteId: to!.id, position: 0 };
    await this.office.api.post(`/routes/${from!.id}/changes`, change, etag);
  }
}

/** A phone with its own storage: the app on it may be killed and opened again. */
export class Phone {
  private context: BrowserContext | undefined;
  private opened: Page | undefined;

  private constructor(
    private readonly profile: string,
    private readonly options: BrowserContextOptions,
  ) {}

  static async new(options: BrowserContextOptions = {}): Promise<Phone> {
    return new Phone(await mkdtemp(join(tmpdir(), 'driver-')), options);
  }

  get page(): Page {
    return this.opened!;
  }

  /** Opens the app, with a network or without. */
  async open(path: string, offline = false): Promise<void> {
    this.context = await chromium.launchPersistentContext(this.profile, {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
      baseURL: platform.url,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      locale: 'en-GB',
      geolocation: { latitude: 41.15, longitude: -8.61 },
      permissions: ['geolocation'],
      ...this.options,
    });
    await this.context.setOffline(offline);
    this.opened = await this.context.newPage();
    await this.page.goto(path);
  }

  async kill(): Promise<void> {
    await this.context?.close();
  }

  async throwAway(): Promise<void> {
    await this.kill();
    await rm(this.profile, { recursive: true, force: true });
  }

  /** The app is on the phone once its service worker holds the page. */
  async isInstalled(): Promise<void> {
    await this.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  }

  async loseSignal(): Promise<void> {
    await this.context!.setOffline(true);
  }

  async findSignal(): Promise<void> {
    await this.context!.setOffline(false);
  }

  /** Another tab with the app. */
  async openAgain(): Promise<void> {
    await (await this.context!.newPage()).goto('/driver/');
  }

  /** Presses the button that says this, or something like it. */
  async tap(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 60_000 });
  }

  async departs(): Promise<void> {
    await this.tap('Depart');
    await this.tap('Next stop');
  }

  async delivers(): Promise<void> {
    await this.tap('I am here');
    await this.tap(/^Delivered/);
    await this.page
      .getByRole('button', { name: /^(I am here|Back at)/ })
      .first()
      .waitFor();
  }

  async signs(): Promise<void> {
    await this.tap('Signature');
    const pad = (await this.page.locator('.pad canvas').boundingBox())!;
    await this.page.mouse.move(pad.x + 40, pad.y + 60);
    await this.page.mouse.down();
    await this.page.mouse.move(pad.x + 160, pad.y + 100, { steps: 8 });
    await this.page.mouse.up();
    await this.tap('Keep');
    await this.page.getByRole('button', { name: 'Signed' }).waitFor();
  }

  /** The ids of the actions that the server answers, batch after batch; without a network it is asked in vain. */
  sent(): string[] {
    const ids: string[] = [];
    this.context!.on('requestfinished', (request) => {
      if (!request.url().endsWith('/driver/actions')) return;
      const { actions } = request.postDataJSON() as { actions: { id: string }[] };
      ids.push(...actions.map((it) => it.id));
    });
    return ids;
  }

  async unsent(): Promise<number> {
    return Number(await this.page.locator('.sync').getAttribute('data-unsent'));
  }

  async hasSent(unsent = 0): Promise<void> {
    await this.page.locator(`.sync[data-unsent="${unsent}"]`).waitFor({ timeout: 60_000 });
  }

  /** The actions that the phone has recorded, in its order. */
  async actions(): Promise<Kept[]> {
    const all = await this.page.evaluate(
      () =>
        new Promise<Kept[]>((resolve, reject) => {
          const open = indexedDB.open('peisong-driver');
          open.onerror = () => reject(open.error as Error);
          open.onsuccess = () => {
            const all = open.result.transaction('items').objectStore('items').getAll();
            all.onsuccess = () => {
              open.result.close();
              resolve(all.result as Kept[]);
            };
          };
        }),
    );
    return all.filter((it) => it.kind === 'action');
  }

  /** Makes the entry that was recorded last one that no server understands. */
  spoilLast(): Promise<void> {
    return this.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const open = indexedDB.open('peisong-driver');
          open.onsuccess = () => {
            const tx = open.result.transaction('items', 'readwrite');
            const last = tx.objectStore('items').openCursor(null, 'prev');
            last.onsuccess = () => {
              const item = last.result!.value as { body: { stopId: string } };
              item.body.stopId = 'nowhere';
              last.result!.update(item);
            };
            tx.oncomplete = () => {
              open.result.close();
              resolve();
            };
          };
        }),
    );
  }
}
