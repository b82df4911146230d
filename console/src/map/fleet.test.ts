import { describe, expect, it } from 'vitest';
import { RECORD, VehicleFleet } from './fleet';

const close = (actual: number[] | undefined, expected: number[]) =>
  expected.forEach((value, i) => expect(actual?.[i]).toBeCloseTo(value, 5));

describe('fleet', () => {
  it('glides from where it is shown to where it was seen', () => {
    const fleet = new VehicleFleet();
    fleet.update({ id: 'a', at: [104.5, 31] }, 0);
    close(fleet.at('a', 0), [104.5, 31]);
    fleet.update({ id: 'a', at: [104.502, 31] }, 1);
    close(fleet.at('a', 1), [104.5, 31]);
    close(fleet.at('a', 1.55), [104.501, 31]);
    close(fleet.at('a', 9), [104.502, 31]);
    fleet.update({ id: 'a', at: [104.502, 31.001] }, 1.55);
    close(fleet.at('a', 1.55), [104.501, 31]);
    expect(fleet.isMoving(1.6)).toBe(true);
    expect(fleet.isMoving(60)).toBe(false);
  });

  it('does not glide across the town', () => {
    const fleet = new VehicleFleet();
    fleet.update({ id: 'a', at: [104.5, 31] }, 0);
    fleet.update({ id: 'a', at: [105.5, 31] }, 1);
    close(fleet.at('a', 1), [105.5, 31]);
  });

  it('turns the short way, and by its movement where no heading is given', () => {
    const fleet = new VehicleFleet();
    fleet.update({ id: 'a', at: [104.5, 31], heading: 350 }, 0);
    fleet.update({ id: 'a', at: [104.5001, 31], heading: 10 }, 1);
    expect(fleet.records[7]).toBeCloseTo(370);
    fleet.update({ id: 'b', at: [104.5, 31] }, 0);
    fleet.update({ id: 'b', at: [104.501, 31] }, 1);
    expect(fleet.records[RECORD + 7]).toBeCloseTo(90, 0);
    fleet.update({ id: 'b', at: [104.501, 31] }, 9); // standing, it keeps looking where it went
    expect(fleet.records[RECORD + 7]).toBeCloseTo(90, 0);
  });

  it('tells which records changed, and counts what was never drawn', () => {
    const fleet = new VehicleFleet();
    for (let i = 0; i < 1000; i++) fleet.update({ id: `v${i}`, at: [104 + i / 1000, 31] }, 0);
    expect(fleet.takeChanges()).toEqual({ from: 0, to: 999 });
    expect(fleet.takeChanges().to).toBe(-1);
    fleet.update({ id: 'v20', at: [104, 31] }, 1);
    fleet.update({ id: 'v40', at: [104, 31] }, 1);
    fleet.update({ id: 'v40', at: [104, 31] }, 1.1);
    expect(fleet.stats.superseded).toBe(1);
    expect(fleet.takeChanges()).toEqual({ from: 20, to: 40 });
    expect(fleet.records.length).toBeGreaterThanOrEqual(1000 * RECORD);
  });

  it('finds the nearest within reach, and forgets', () => {
    const fleet = new VehicleFleet();
    fleet.update({ id: 'a', at: [104.5, 31] }, 0);
    fleet.update({ id: 'b', at: [104.6, 31] }, 0);
    const x = (104.599 + 180) / 360;
    const y = fleet.origin![1];
    expect(fleet.nearest(x, y, 0.01)).toBe('b');
    expect(fleet.nearest(x, y, 1e-7)).toBeUndefined();
    fleet.remove('a');
    expect(fleet.size).toBe(1);
    close(fleet.at('b'), [104.6, 31]);
    expect(fleet.at('a')).toBeUndefined();
    fleet.clear();
    expect(fleet.nearest(x, y, 1)).toBeUndefined();
  });

  it('draws some pale and some not at all', () => {
    const fleet = new VehicleFleet();
    fleet.update({ id: 'a', at: [104.5, 31], state: 'late' }, 0);
    fleet.mark('a', { dimmed: true });
    expect(fleet.records[8]).toBe(3 + 8);
    fleet.update({ id: 'a', at: [104.5, 31] }, 1);
    fleet.mark('a', { hidden: true, state: 'active' });
    expect(fleet.records[8]).toBe(1 + 8 + 16);
    expect(fleet.nearest(fleet.origin![0], fleet.origin![1], 1)).toBeUndefined();
    fleet.mark('a', { hidden: false, dimmed: false });
    expect(fleet.records[8]).toBe(1);
    expect(fleet.nearest(fleet.origin![0], fleet.origin![1], 1)).toBe('a');
    fleet.mark('nobody', { hidden: true });
  });

  it('wakes whoever draws once, until the changes are taken', () => {
    const fleet = new VehicleFleet();
    let woken = 0;
    const stop = fleet.onChange(() => woken++);
    fleet.update({ id: 'a', at: [104.5, 31] });
    fleet.update({ id: 'b', at: [104.5, 31] });
    expect(woken).toBe(1);
    fleet.takeChanges();
    fleet.update({ id: 'b', at: [104.5, 31] });
    expect(woken).toBe(2);
    fleet.takeChanges();
    stop();
    fleet.update({ id: 'b', at: [104.5, 31] });
    expect(woken).toBe(2);
  });
});
