import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { cell } from '../shared/cell';
import { onChange } from './store/changes';
import { session, snapshot } from './store/db';
import { currentRoute, dayOf } from './store/day';
import type { Action, Briefing, DriverRoute, Item, Notice, Session } from './store/model';
import { items, notices, record, type Fact } from './store/outbox';
import { sync } from './store/sync';

/** What the phone keeps, as screens see it. */
export interface Phone {
  session?: Session;
  day?: Briefing;
  route?: DriverRoute;
  readAt?: number;
  items: Item[];
  notices: Notice[];
}

export async function readPhone(): Promise<Phone> {
  const [kept, last, all, news] = await Promise.all([session.get(), snapshot.get(), items(), notices()]);
  const own = last && kept?.driverId === last.briefing.driver.id ? last : undefined;
  const day = own && dayOf(own, all);
  return {
    session: kept,
    day,
    route: day && currentRoute(day),
    readAt: own?.askedAt,
    items: all,
    notices: news,
  };
}

/** What is kept, read anew whenever it changes; undefined where it cannot be read. */
export function usePhoneStore(first: Phone | undefined): Phone | undefined {
  const [phone, setPhone] = useState(first);
  useEffect(() => {
    let latest = 0;
    const load = () => {
      const turn = ++latest;
      readPhone().then(
        (next) => turn === latest && setPhone(next),
        () => trouble.set(true),
      );
    };
    load();
    return onChange(load);
  }, []);
  return phone;
}

const context = createContext<Phone>({ items: [], notices: [] });
export const PhoneProvider = context.Provider;
export const usePhone = () => useContext(context);

export const isWaiting = (item: Item) => item.state === 'waiting';

/** Keeps what happened, all of it or nothing, and lets it go out as soon as there is a signal. */
export async function tell(phone: Phone, facts: Fact[], drop?: string): Promise<Item[] | undefined> {
  const driverId = phone.session?.driverId ?? phone.day?.driver.id;
  if (!driverId) throw new Error('nobody is signed in');
  try {
    const kept = await record(driverId, facts, drop);
    trouble.set(false);
    void sync();
    return kept;
  } catch {
    trouble.set(true); // a banner says so; nothing of it was kept
    return undefined;
  }
}

type OfRoute = Extract<Action['type'], 'DEPART' | 'RETURN' | 'BREAK' | 'RESUME' | 'END_OF_DAY'>;

/** Tells what concerns a route as a whole. */
export function tellOfRoute(phone: Phone, route: DriverRoute, type: OfRoute): Promise<unknown> {
  return tell(phone, [{ action: { type, routeId: route.id }, about: route.vehicle ?? undefined }]);
}

const trouble = cell(false);
/** The phone could not keep something: its storage is full, or the browser forbids it. */
export const useTrouble = trouble.use;

/** Whatever follows the `#/` of the address: the screen at hand. */
export function useScreen(): string[] {
  const path = useSyncExternalStore(
    (changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    },
    () => location.hash,
  );
  return path.startsWith('#/') && path.length > 2 ? path.slice(2).split('/') : [];
}

export function go(screen: string): void {
  location.hash = `/${screen}`;
  scrollTo(0, 0);
}
