import { Alert, Skeleton } from 'antd';
import * as format from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { useReasons } from '../../../parts/reasons';
import { useShipments, useSites } from '../queries';
import { ShipmentState } from '../StateTag';
import { useTexts } from '../texts';
import type { Attempt, Order, Parcel } from '../types';
import { Proofs } from './Proofs';
import { Facts, Section } from './Section';

/** Where the goods start, in which parcels, what was tried, and what proves that they came. */
export function Shipments({ order }: { order: Order }) {
  const t = useTexts();
  const { data: shipments, isPending } = useShipments(order.id);
  const { data: sites } = useSites();
  if (isPending) return <Skeleton active />;
  if (!shipments?.length) return null;
  return (
    <>
      {shipments.map((shipment) => (
        <Section
          key={shipment.id}
          title={t(shipment.returnOf ? 'detail.returnShipment' : 'detail.shipment', {
            number: shipment.number,
          })}
        >
          {shipment.waitingReason ? (
            <Alert
              type="warning"
              showIcon
              title={textOr(t, `waiting.${shipment.waitingReason}`, shipment.waitingReason)}
            />
          ) : null}
          <Facts
            facts={[
              [t('column.state'), <ShipmentState key="state" state={shipment.state} />],
              [t('filter.site'), sites?.find((it) => it.siteId === shipment.originSiteId)?.name],
              [t('field.planned'), shipment.plannedArrival ? format.dateTime(shipment.plannedArrival) : null],
            ]}
          />
          <ul className="order-parcels">
            {(shipment.parcels as unknown as Parcel[]).map((parcel) => (
              <li key={parcel.id}>
                <code>{parcel.barcode}</code> {textOr(t, `parcelState.${parcel.state}`, parcel.state)}{' '}
                <span className="orders-quiet">
                  {parcel.contents.map((it) => `${it.quantity} × ${it.sku}`).join(', ')},{' '}
                  {format.weight(parcel.weightGrams)}
                </span>
              </li>
            ))}
          </ul>
          <Attempts attempts={shipment.attempts as unknown as Attempt[]} />
          {(shipment.attempts as unknown as Attempt[]).length ? <Proofs shipmentId={shipment.id} /> : null}
        </Section>
      ))}
    </>
  );
}

function Attempts({ attempts }: { attempts: Attempt[] }) {
  const t = useTexts();
  const reasons = useReasons();
  const failed = attempts.filter((it) => it.reasonCode);
  if (failed.length === 0) return null;
  return (
    <ul className="order-parcels">
      {failed.map((it) => (
        <li key={it.number}>
          {t('detail.attempt', {
            number: it.number,
            reason: reasons.get(it.reasonCode ?? '') ?? it.reasonCode ?? '',
            at: format.dateTime(it.occurredAt),
          })}
        </li>
      ))}
    </ul>
  );
}
