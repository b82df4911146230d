import { useQuery } from '@tanstack/react-query';
import { answer, api, ProblemError } from '../../../../shared/api';
import { addressLine } from '../../orders/address';
import type { Order } from '../../orders/types';

/** What a driver has to know at a door and a plan does not hold. */
export interface Door {
  recipient?: string;
  phone?: string;
  address: string;
  note?: string;
  toCollect?: { amountMinor: number; currency: string };
}

/** So many orders are read at a time. */
const atOnce = 6;

/** The door of each order; those that the person may not read are left out. */
export function useDoors(orderIds: string[]) {
  return useQuery({
    queryKey: ['plan-doors', orderIds],
    queryFn: () => readAll(orderIds),
    staleTime: 60_000,
  });
}

async function readAll(orderIds: string[]): Promise<ReadonlyMap<string, Door>> {
  const doors = new Map<string, Door>();
  const left = [...orderIds];
  const readSome = async () => {
    for (let id = left.pop(); id; id = left.pop()) {
      const order = await readOne(id);
      if (order) doors.set(id, doorOf(order));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, readSome));
  return doors;
}

async function readOne(id: string): Promise<Order | undefined> {
  try {
    return await answer(api.orders.GET('/api/v1/orders/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (error instanceof ProblemError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}

function doorOf(order: Order): Door {
  const { name, phone, note } = order.recipient;
  return { recipient: name, phone, note, address: addressLine(order), toCollect: order.amountToCollect };
}
