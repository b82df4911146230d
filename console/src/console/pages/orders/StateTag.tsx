import { textOr } from '../../../shared/i18n';
import { useTexts } from './texts';
import type { OrderState } from './types';
import './state.css';

const tone: Record<OrderState, 'wait' | 'go' | 'good' | 'bad' | 'over'> = {
  RECEIVED: 'wait',
  BACKORDERED: 'bad',
  CONFIRMED: 'wait',
  SCHEDULED: 'go',
  OUT_FOR_DELIVERY: 'go',
  CANCELLING: 'bad',
  AMENDING: 'bad',
  DELIVERED: 'good',
  PARTLY_DELIVERED: 'bad',
  RETURNED: 'bad',
  LOST: 'bad',
  CANCELLED: 'over',
  REJECTED: 'over',
};

/** An order's state: told by its word, and by its colour beside. */
export function StateTag({ state }: { state: OrderState }) {
  const t = useTexts();
  return (
    <span className={`order-state order-state-${tone[state]}`}>{textOr(t, `state.${state}`, state)}</span>
  );
}

export function ShipmentState({ state }: { state: string }) {
  const t = useTexts();
  return <span className="order-state order-state-wait">{textOr(t, `shipmentState.${state}`, state)}</span>;
}
