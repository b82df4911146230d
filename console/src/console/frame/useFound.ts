import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { answer, api } from '../../shared/api';
import type { Command } from './commands';
import { useFrameTexts } from './texts';

const shortest = 3;
const limit = 5;
const pause = 200; // ms without a key, before the server is asked

/** Orders, vehicles and drivers that fit what is typed, to go to. */
export function useFound(query: string): Command[] {
  const t = useFrameTexts();
  const navigate = useNavigate();
  const text = useSettled(query.trim());
  const { data } = useQuery({
    queryKey: ['palette', text],
    enabled: text.length >= shortest,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => find(text, signal),
  });
  if (query.trim().length < shortest || !data) return [];
  const to = (id: string, title: string, path: string) => ({ id, title, run: () => void navigate(path) });
  return [
    ...data.orders.map((it) =>
      to(it.id, t('palette.order', { number: it.number, name: it.recipientName ?? '' }), `/orders/${it.id}`),
    ),
    ...data.vehicles.map((it) =>
      to(it.id, t('palette.vehicle', { code: it.code }), `/fleet/vehicles?q=${encodeURIComponent(it.code)}`),
    ),
    ...data.drivers.map((it) =>
      to(
        it.id,
        t('palette.driver', { name: it.displayName }),
        `/fleet/drivers?q=${encodeURIComponent(it.code)}`,
      ),
    ),
  ];
}

async function find(text: string, signal: AbortSignal) {
  const of = <T>(call: Promise<{ data?: { items: T[] } }>): Promise<T[]> =>
    answer(call).then(
      (page) => page.items,
      () => [], // may be forbidden to this role, or away: the others are found all the same
    );
  const params = { query: { query: text, limit } };
  const [orders, vehicles, drivers] = await Promise.all([
    of(api.orders.GET('/api/v1/orders', { params: { query: { text, limit } }, signal })),
    of(api.dispatch.GET('/api/v1/vehicles', { params, signal })),
    of(api.dispatch.GET('/api/v1/drivers', { params, signal })),
  ]);
  return { orders, vehicles, drivers };
}

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
