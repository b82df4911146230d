import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useMerchants as useMerchantsOfStock } from '../pages/inventory/directory';
import { useMerchants as useMerchantsOfOrders } from '../pages/orders/queries';
import { useReasons as useReasonsToSet } from '../pages/settings/organisation/organisation';
import { useReasons as useReasonsOfToday } from '../pages/today/queries';

// the clients take fetch when they are made
vi.hoisted(() => {
  const answers: Record<string, unknown> = {
    '/api/v1/merchants': { items: [{ id: 'm1', code: 'TEA', name: 'Tea shop' }] },
    '/api/v1/reason-codes': [{ code: 'ABSENT', label: 'Nobody there' }],
  };
  globalThis.fetch = async (request) => Response.json(answers[new URL((request as Request).url).pathname]);
});

function Orders() {
  return <p>{`orders: ${useMerchantsOfOrders().data?.map((it) => it.name)}`}</p>;
}
function Stock() {
  return <p>{`stock: ${useMerchantsOfStock().options.map((it) => it.label)}`}</p>;
}
function Today() {
  return <p>{`today: ${useReasonsOfToday().get('ABSENT')}`}</p>;
}
function Settings() {
  return <p>{`settings: ${useReasonsToSet().data?.map((it) => it.label)}`}</p>;
}

it('gives every page the same list, whichever was opened first', async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Orders />
      <Stock />
      <Today />
      <Settings />
    </QueryClientProvider>,
  );
  expect(await screen.findByText('orders: Tea shop')).toBeTruthy();
  expect(await screen.findByText('stock: Tea shop')).toBeTruthy();
  expect(await screen.findByText('today: Nobody there')).toBeTruthy();
  expect(await screen.findByText('settings: Nobody there')).toBeTruthy();
});
