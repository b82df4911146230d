import { useMemo } from 'react';
import { PeisongMap, Sites, Stops, type MapState, type Position } from '../../../../map';
import { useShipments, useSites } from '../queries';
import { useTexts } from '../texts';
import type { Order } from '../types';
import { Section } from './Section';

/** From which site to which door. */
export function OrderMap({ order }: { order: Order }) {
  const t = useTexts();
  const { data: shipments } = useShipments(order.id);
  const { data: sites } = useSites();
  const { point, state, expectedArrival, promisedTo } = order;
  const stops = useMemo(() => {
    if (!point) return [];
    const late = expectedArrival && promisedTo && expectedArrival > promisedTo;
    const at: Position = [point.longitude, point.latitude];
    return [{ id: order.id, at, state: late ? ('late' as const) : mapState(state) }];
  }, [order.id, point, state, expectedArrival, promisedTo]);
  const origins = useMemo(
    () =>
      (sites ?? [])
        .filter((site) => shipments?.some((it) => it.originSiteId === site.siteId))
        .map((site) => ({
          id: site.siteId,
          name: site.name,
          at: [site.point.longitude, site.point.latitude] as Position,
        })),
    [sites, shipments],
  );
  const view = useMemo(() => [...stops, ...origins].map((it) => it.at), [stops, origins]);
  if (stops.length === 0) return null;
  return (
    <Section title={t('detail.map')}>
      <div className="order-map">
        <PeisongMap key={view.length} label={t('detail.map')} view={view} cooperative controls="fit">
          <Stops stops={stops} />
          <Sites sites={origins} />
        </PeisongMap>
      </div>
    </Section>
  );
}

function mapState(state: Order['state']): MapState {
  if (state === 'DELIVERED') return 'done';
  if (state === 'OUT_FOR_DELIVERY') return 'active';
  if (['PARTLY_DELIVERED', 'RETURNED', 'LOST', 'CANCELLED', 'REJECTED'].includes(state)) return 'failed';
  return 'planned';
}
