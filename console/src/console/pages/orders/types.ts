import type { DispatchApi, OrdersApi, TrackingApi } from '../../../shared/api';

type Orders = OrdersApi['schemas'];

export type ListedOrder = Orders['ListedOrder'];
export type OrderState = ListedOrder['state'];
export type OrderCounts = Orders['OrderCounts'];
export type Order = Orders['OrderView'];
export type Line = Order['lines'][number];
export type OrderException = Orders['OrderException'];
export type Merchant = Orders['Merchant'];
export type Site = DispatchApi['schemas']['DepotView'];
export type Proof = TrackingApi['schemas']['Proof'];

/** What is in a parcel, an attempt and an address: JSON that the description does not detail. */
export interface Parcel {
  id: string;
  barcode: string;
  state: string;
  weightGrams: number;
  contents: { lineId: string; sku: string; quantity: number }[];
}

export interface Attempt {
  number: number;
  reasonCode?: string;
  occurredAt: string;
  proofId?: string;
}

export interface AddressLine {
  street?: string;
  houseNumber?: string;
  community?: string;
  building?: string;
  unit?: string;
  room?: string;
}

export const states = [
  'RECEIVED',
  'BACKORDERED',
  'CONFIRMED',
  'SCHEDULED',
  'OUT_FOR_DELIVERY',
  'CANCELLING',
  'AMENDING',
  'DELIVERED',
  'PARTLY_DELIVERED',
  'RETURNED',
  'LOST',
  'CANCELLED',
  'REJECTED',
] as const satisfies readonly OrderState[];

const ended: readonly OrderState[] = [
  'DELIVERED',
  'PARTLY_DELIVERED',
  'RETURNED',
  'LOST',
  'CANCELLED',
  'REJECTED',
];

export const hasEnded = (state: OrderState): boolean => ended.includes(state);
export const isCancellable = (state: OrderState): boolean => !hasEnded(state) && state !== 'CANCELLING';
export const isAmendable = (state: OrderState): boolean =>
  !hasEnded(state) && state !== 'CANCELLING' && state !== 'AMENDING';
export const isRedeliverable = (state: OrderState): boolean => hasEnded(state) && state !== 'DELIVERED';
