import type { Locator, Page } from 'playwright-core';

/** The planner as a dispatcher handles it. */
export class Planner {
  constructor(
    readonly page: Page,
    readonly vehicles: number,
  ) {}

  /** What the plan costs, as its head says. */
  cost(): Promise<string> {
    return this.page.locator('.plan-figures > span').first().innerText();
  }

  stops(): Locator {
    return this.page.locator('.plan-stop');
  }

  lane(number: number): Locator {
    return this.page.locator('.plan-lane').nth(number);
  }

  stopsOf(number: number): Locator {
    return this.lane(number).locator('.plan-stop');
  }

  jobsOn(number: number): Promise<(string | null)[]> {
    return this.stopsOf(number).evaluateAll((all) => all.map((it) => it.getAttribute('data-job')));
  }

  /** Which vehicle has something to do. */
  async firstUsed(): Promise<number> {
    for (let number = 0; number < this.vehicles; number++) {
      if ((await this.stopsOf(number).count()) > 0) return number;
    }
    throw new Error('No vehicle is used');
  }

  /** Holds what is dragged over a lane, at some share of its shift. */
  async dragOver(what: Locator, to: number, share: number): Promise<void> {
    const { mouse } = this.page;
    const from = (await what.boundingBox())!;
    const shift = (await this.lane(to).locator('.plan-shift').boundingBox())!;
    await mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(from.x + 20, from.y + 20, { steps: 4 });
    await mouse.move(shift.x + shift.width * share, shift.y + shift.height / 2, { steps: 8 });
  }
}
