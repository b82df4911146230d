import { afterEach, expect, test } from 'vitest';
import type { Wanted } from './office';
import { Day, Phone } from './phone';
import { Shots } from './shots';

let phone: Phone | undefined;
afterEach(() => phone?.throwAway());

const order: Wanted = {
  cash: 12_900,
  more: {
    recipient: { name: 'Li Na', phone: '+86 13900000000', note: 'Second door, ring twice' },
    handlingClass: 'FRAGILE',
  },
};

test.each(['en-GB', 'zh-CN'])(
  'no screen of the driver has a serious finding of axe (%s)',
  async (locale) => {
    const day = await Day.of(5, { scans: true, vehicles: 2, parcels: 4 }, order);
    phone = await Phone.new({ locale });
    await phone.open('/driver/');
    const shots = new Shots('driver', () => phone!.page);
    await beforeTheDay(phone, shots, await day.link());
    await loading(phone, shots);
    await atTheDoor(phone, shots);
    await onTheWay(phone, shots);
    await withoutSignal(phone, shots, day);
    await theEnd(phone, shots);
    expect(shots.findings).toEqual([]);
  },
  400_000,
);

const screen = (phone: Phone, name: string) => phone.page.goto(`/driver/#/${name}`);

async function beforeTheDay(phone: Phone, shots: Shots, link: string): Promise<void> {
  const { page } = phone;
  await page.locator('form').waitFor();
  await shots.take('sign-in');
  await page.locator('input').first().fill('demo');
  await page.locator('.secret').fill('WRONGCODE');
  await page.locator('form .big').click();
  await page.getByRole('alert').waitFor();
  await shots.take('sign-in-refused');
  await page.goto(link);
  await page.locator('.stop').first().waitFor();
  await shots.take('stops-before');
}

async function loading(phone: Phone, shots: Shots): Promise<void> {
  const { page } = phone;
  await screen(phone, 'load');
  await page.locator('.parcels li').first().waitFor();
  await page.locator('.parcels .barcode').first().waitFor();
  const barcodes = await page.locator('.parcels .barcode').allTextContents();
  await shots.take('load');
  await page.locator('.bar .big').click();
  await page.locator('[data-camera=none]').waitFor();
  for (const barcode of [barcodes[0]!, 'NOT-OURS']) {
    await page.locator('.scanner input').fill(barcode);
    await page.locator('.scanner form button').click();
    await page.locator('.said', { hasText: barcode }).waitFor();
  }
  await shots.take('load-scanner');
  await page.locator('.scanner .big').click();
  await page.locator('.parcels .scanned').waitFor();
  await shots.take('load-one');
  await page.locator('.bar .big').click();
  await screen(phone, '');
  await page.locator('.bar .second').waitFor();
  await shots.take('stops-partly-loaded');
  await screen(phone, 'load');
  await page.locator('main .plain').click();
  await page.locator('.stop').first().waitFor();
}

async function atTheDoor(phone: Phone, shots: Shots): Promise<void> {
  const { page } = phone;
  await page.locator('.bar .big').click(); // departs
  await page.locator('.stop.next').waitFor();
  await shots.take('stops-under-way');
  await page.locator('.bar .big').click();
  await page.locator('.at-stop').waitFor();
  await shots.take('stop-ahead');
  await page.locator('.bar .big').click(); // arrives
  await page.locator('.at-door').waitFor();
  await shots.take('at-the-door');
  await page.locator('.tools .second').nth(2).click();
  await page.locator('.pad').waitFor();
  await shots.take('signature');
  await page.locator('.pad .second').last().click();
  await page.locator('.failed').click();
  await page.locator('.choices').waitFor();
  await shots.take('failed');
  await page.locator('.choices label').first().click();
  await shots.take('failed-reason');
  await page.locator('.back').click();
  await page.locator('.cash input').fill('100');
  await page.locator('.bar .big').click(); // delivers for less
  await page.locator('.at-stop:not(:has(.at-door))').waitFor();
}

async function onTheWay(phone: Phone, shots: Shots): Promise<void> {
  const { page } = phone;
  for (const name of ['hand-over', 'lost', 'more']) {
    await screen(phone, name);
    await page.locator('h1').first().waitFor();
    await shots.take(name);
  }
  await page.locator('.buttons .second').first().click(); // a break
  await page.locator('.banner.quiet').waitFor();
  await shots.take('break');
  await page.locator('.banner.quiet button').click();
  await screen(phone, 'map');
  await page.locator('.peisong-map-controls').waitFor();
  await page.waitForLoadState('networkidle');
  await shots.take('map');
  await phone.hasSent();
  await screen(phone, 'queue');
  await page.locator('summary').click();
  await shots.take('queue-sent');
}

async function withoutSignal(phone: Phone, shots: Shots, day: Day): Promise<void> {
  const { page } = phone;
  await phone.isInstalled();
  await phone.loseSignal();
  await screen(phone, '');
  await page.locator('.stop.next').waitFor();
  await page.locator('.main, .plain').first().click();
  await shots.take('stops-offline');
  await page.locator('.stop.next a').click();
  await page.locator('.bar .big').click();
  await page.locator('.at-door').waitFor();
  await phone.spoilLast();
  await page.locator('.bar .big').click();
  await page.locator('.at-stop:not(:has(.at-door))').waitFor();
  await screen(phone, 'queue');
  await page.locator('.log .waiting').first().waitFor();
  await shots.take('queue-waiting');
  await phone.findSignal();
  await phone.hasSent(1);
  await page.locator('.log .refused').waitFor();
  await shots.take('queue-refused');
  await screen(phone, `stop/${day.office.site}`);
  await page.locator('.empty').waitFor();
  await shots.take('stop-gone');
  await page.locator('.banner.news button').first().click();
}

async function theEnd(phone: Phone, shots: Shots): Promise<void> {
  const { page } = phone;
  await screen(phone, 'more');
  await page.locator('.buttons .second').nth(3).click();
  await shots.take('more-sure');
  await page.locator('.buttons .second').nth(3).click();
  await screen(phone, '');
  await page.locator('.bar .big').click(); // ends the day
  await page.locator('.ended').waitFor();
  await shots.take('day-over');
  await screen(phone, 'more');
  await page.locator('.buttons').waitFor();
  await shots.take('more-day-over');
}
