import { describe, expect, test } from 'vitest';
import { aboardOf, dayOf, isStopOpen, nextStop, onBreak, openParcels, toLoad } from './day';
import type { Action, Briefing, Item, Snapshot } from './model';
import { differences } from './refresh';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute)).toISOString();

function briefing(): Briefing {
  const stop = (n: number) => ({
    id: `s${n}`,
    sequence: n,
    point: { latitude: 41.1, longitude: -8.6 },
    plannedArrival: at(n * 10),
    plannedDeparture: at(n * 10 + 5),
    tasks: [
      {
        jobId: `j${n}`,
        shipmentId: `sh${n}`,
        number: `PS-${n}`,
        attempt: 1,
        collect: false,
        intercept: false,
        done: false,
        windows: [],
        parcels: [1, 2].map((p) => ({ parcelId: `p${n}${p}`, barcode: `B${n}${p}`, custody: 'AT_SITE' })),
      },
    ],
  });
  return {
    readAt: at(0),
    day: '2026-03-02',
    driver: { id: 'driver' },
    site: { scans: true },
    routes: [
      { id: 'r', status: 'PUBLISHED', diary: { breaks: [] }, stops: [stop(1), stop(2)], vehicle: 'V1' },
    ],
  } as unknown as Briefing;
}

const snapshot = (): Snapshot => ({ askedAt: 1_000, briefing: briefing() });

let seq = 0;
function told(action: object, more: Partial<Item> = {}): Item {
  seq += 1;
  const body = { id: `a${seq}`, routeId: 'r', occurredAt: at(seq), ...action } as unknown as Action;
  return {
    seq,
    id: body.id,
    driverId: 'driver',
    kind: 'action',
    body,
    state: 'waiting',
    tries: 0,
    madeAt: 0,
    ...more,
  };
}

const everything = ['p11', 'p12', 'p21', 'p22'];
const under = () => [told({ type: 'LOAD', parcelIds: everything }), told({ type: 'DEPART' })];
const outcome = (stop: number, ...results: [string, string][]) =>
  told({
    type: 'OUTCOME',
    stopId: `s${stop}`,
    outcomes: results.map(([parcelId, it]) => ({ parcelId, outcome: it })),
  });

describe('the day on the phone', () => {
  test('what was recorded shows before it is sent', () => {
    const before = dayOf(snapshot(), []).routes[0]!;
    expect(toLoad(before)).toHaveLength(4);
    const route = dayOf(snapshot(), [...under(), told({ type: 'ARRIVE', stopId: 's1' })]).routes[0]!;
    expect(toLoad(route)).toHaveLength(0);
    expect(aboardOf(route)).toHaveLength(4);
    expect(route.status).toBe('DEPARTED');
    expect(nextStop(route)?.arrivedAt).toBeDefined();
  });

  test('a stop is over when each parcel has an outcome; the next follows', () => {
    const one = dayOf(snapshot(), [...under(), outcome(1, ['p11', 'DELIVERED'])]).routes[0]!;
    expect(nextStop(one)?.id).toBe('s1');
    expect(openParcels(one.stops[0]!.tasks[0]!).map((it) => it.parcelId)).toEqual(['p12']);
    const both = dayOf(snapshot(), [...under(), outcome(1, ['p11', 'DELIVERED'], ['p12', 'REFUSED'])])
      .routes[0]!;
    expect(isStopOpen(both.stops[0]!)).toBe(false);
    expect(nextStop(both)?.id).toBe('s2');
    expect(aboardOf(both).map((it) => it.parcelId)).toEqual(['p12', 'p21', 'p22']);
  });

  test('coming back empties the vehicle and ends the route', () => {
    const route = dayOf(snapshot(), [...under(), told({ type: 'RETURN' })]).routes[0]!;
    expect(aboardOf(route)).toHaveLength(0);
    expect(route.status).toBe('COMPLETED');
  });

  test('a break lasts until work goes on', () => {
    const resting = dayOf(snapshot(), [told({ type: 'BREAK' })]).routes[0]!;
    expect(onBreak(resting)).toBe(true);
    expect(onBreak(dayOf(snapshot(), [told({ type: 'BREAK' }), told({ type: 'RESUME' })]).routes[0]!)).toBe(
      false,
    );
  });

  test('what the day read last holds already, or what was kept aside, is not applied again', () => {
    const cash = (more: Partial<Item>) =>
      told({ type: 'CASH', jobId: 'j1', amount: { amountMinor: 500, currency: 'CNY' } }, more);
    const taken = (item: Item) =>
      dayOf(snapshot(), [item]).routes[0]!.stops[0]!.tasks[0]!.collected?.amountMinor;
    expect(taken(cash({}))).toBe(500);
    expect(taken(cash({ state: 'done', result: 'APPLIED', answeredAt: 1_500 }))).toBe(500);
    expect(taken(cash({ state: 'done', result: 'APPLIED', answeredAt: 500 }))).toBeUndefined();
    expect(taken(cash({ state: 'done', result: 'KEPT', answeredAt: 1_500 }))).toBeUndefined();
    expect(taken(cash({ state: 'refused', answeredAt: 1_500 }))).toBeUndefined();
    expect(taken(cash({ driverId: 'somebody' }))).toBeUndefined();
  });
});

describe('changes by the dispatcher', () => {
  test('are told stop by stop', () => {
    const before = briefing();
    const after = briefing();
    const [first] = after.routes[0]!.stops.splice(0, 1);
    after.routes[0]!.stops[0]!.tasks[0]!.intercept = true;
    after.routes[0]!.stops.push({ ...first!, tasks: [{ ...first!.tasks[0]!, jobId: 'j9', number: 'PS-9' }] });
    expect(differences(before, after).map((it) => `${it.kind} ${it.about}`)).toEqual([
      'stop-gone PS-1',
      'stop-new PS-9',
      'bring-back PS-2',
    ]);
  });

  test('another order is told once, and nothing when nothing changed', () => {
    const after = briefing();
    after.routes[0]!.stops.reverse();
    expect(differences(briefing(), after).map((it) => it.kind)).toEqual(['order-changed']);
    expect(differences(briefing(), briefing())).toEqual([]);
    expect(differences(briefing(), { ...briefing(), routes: [] }).map((it) => it.kind)).toEqual([
      'route-gone',
    ]);
  });
});
