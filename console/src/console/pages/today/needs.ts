import type { DispatchApi, OrdersApi } from '../../../shared/api';
import { duration, time } from '../../../shared/format';
import { textOr } from '../../../shared/i18n';
import type { Trouble } from './queries';
import type { TodayTexts } from './texts';

export type OrderException = OrdersApi['schemas']['OrderException'];
export type WaitingJob = DispatchApi['schemas']['JobView'];

/** One thing that needs a person, from whichever service, with where to settle it. */
export interface Need {
  key: string;
  kind: Trouble['kind'] | 'EXCEPTION' | 'WAITING';
  /** Later ones can wait. */
  rank: number;
  text: string;
  crew?: string;
  links: { label: Parameters<TodayTexts>[0]; to: string }[];
  settle?: OrderException;
  place?: WaitingJob;
}

const ranks: Record<Need['kind'], number> = {
  LATE: 0,
  SILENT: 1,
  NOT_DEPARTED: 2,
  EXCEPTION: 3,
  FAILED: 4,
  WAITING: 5,
  AT_RISK: 6,
};

/** What a tenant's reason codes mean. */
export type Reasons = ReadonlyMap<string, string>;

export function ofTrouble(t: TodayTexts, it: Trouble, reasons: Reasons, zone?: string): Need {
  const vehicle = it.vehicleCode ?? t('aVehicle');
  const follow = `/live?${new URLSearchParams({
    route: it.routeId,
    ...(it.shipmentId ? { shipment: it.shipmentId } : {}),
  })}`;
  const open = it.orderId ? [{ label: 'act.order' as const, to: `/orders/${it.orderId}` }] : [];
  return {
    key: `${it.kind}-${it.routeId}-${it.jobId ?? ''}`,
    kind: it.kind,
    rank: ranks[it.kind],
    text: tell(t, it, { reasons, zone, vehicle }),
    crew: it.driverName ? t('crew', { vehicle, driver: it.driverName }) : vehicle,
    links: [
      { label: it.kind === 'SILENT' || it.kind === 'NOT_DEPARTED' ? 'act.route' : 'act.follow', to: follow },
      ...open,
    ],
  };
}

interface Telling {
  reasons: Reasons;
  zone: string | undefined;
  vehicle: string;
}

function tell(t: TodayTexts, it: Trouble, { reasons, zone, vehicle }: Telling): string {
  const at = (moment: string | null | undefined) => (moment ? time(moment, zone) : '');
  const long = duration(it.minutes * 60);
  const number = it.number ?? '';
  const window = { number, promised: at(it.promisedTo), expected: at(it.expectedAt) };
  switch (it.kind) {
    case 'LATE': {
      const over = !it.expectedAt || !it.promisedTo || it.expectedAt <= it.promisedTo;
      return t(over ? 'tell.LATE_over' : 'tell.LATE', { ...window, late: long });
    }
    case 'AT_RISK':
      return t('tell.AT_RISK', { ...window, left: long });
    case 'SILENT':
      return t('tell.SILENT', { vehicle, silent: long });
    case 'NOT_DEPARTED':
      return t('tell.NOT_DEPARTED', { vehicle, planned: at(it.since), late: long });
    case 'FAILED':
      return it.reasonCode
        ? t('tell.FAILED', { number, at: at(it.since), reason: reasons.get(it.reasonCode) ?? it.reasonCode })
        : t('tell.FAILED_unexplained', { number, at: at(it.since) });
  }
}

export function ofException(t: TodayTexts, it: OrderException): Need {
  return {
    key: it.id,
    kind: 'EXCEPTION',
    rank: ranks.EXCEPTION,
    text: t('tell.EXCEPTION', {
      number: it.orderNumber,
      kind: textOr(t, `exceptionKind.${it.kind}`, it.kind),
    }),
    links: [{ label: 'act.order', to: `/orders/${it.orderId}` }],
    settle: it,
  };
}

export function ofJob(t: TodayTexts, it: WaitingJob): Need {
  const reason = it.waitingReason ?? '';
  return {
    key: it.id,
    kind: 'WAITING',
    rank: ranks.WAITING,
    text: t('tell.WAITING', { number: it.number, reason: textOr(t, `waiting.${reason}`, reason) }),
    links: [{ label: 'act.order', to: `/orders/${it.orderId}` }],
    place: it,
  };
}

/** The worst first; what came in one order within a kind stays in it. */
export function worstFirst(needs: Need[]): Need[] {
  return [...needs].sort((one, other) => one.rank - other.rank);
}
