import { useVirtualizer } from '@tanstack/react-virtual';
import { Empty, Input, Segmented, Skeleton } from 'antd';
import { useMemo, useRef } from 'react';
import { count, duration, time } from '../../../shared/format';
import { useIsPrinting } from '../../../shared/printing';
import { LinkButton } from '../../frame/LinkButton';
import { Unreadable } from '../../frame/problems';
import { chosenOf, countsOf, shows, standingOf, toneOf, type Show } from './lateness';
import { useLiveRoutes, type RouteRow } from './queries';
import { useLiveTexts } from './texts';
import type { Selection } from './useSelection';

const rowHeight = 78;

/** Routes by lateness; thousands of them scroll as smoothly as ten. */
export function Routes({ selection }: { selection: Selection }) {
  const t = useLiveTexts();
  const routes = useLiveRoutes(selection.siteId);
  const items = useMemo(() => routes.data?.items ?? [], [routes.data]);
  const counts = useMemo(() => countsOf(items), [items]);
  const shown = useMemo(() => chosenOf(items, selection.show, selection.q), [items, selection]);
  if (routes.error && !routes.data) {
    return <Unreadable error={routes.error} retry={() => void routes.refetch()} />;
  }
  if (routes.isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (items.length === 0) {
    return (
      <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noRoutes')}>
        <LinkButton type="primary" to="/plan">
          {t('plan')}
        </LinkButton>
      </Empty>
    );
  }
  return (
    <>
      <div className="live-filters">
        <Input
          allowClear
          aria-label={t('find')}
          placeholder={t('find')}
          value={selection.q}
          onChange={(event) => selection.set({ q: event.target.value })}
        />
        <Segmented<Show>
          aria-label={t('show.label')}
          size="small"
          value={selection.show}
          onChange={(show) => selection.set({ show: show === 'all' ? undefined : show })}
          options={shows.map((show) => ({
            value: show,
            label: `${t(`show.${show}`)} ${count(counts[show])}`,
          }))}
        />
      </div>
      {shown.length === 0 ? <p className="quiet">{t('noneSuch')}</p> : null}
      <List
        routes={shown}
        now={Date.parse(routes.data.asOf)}
        choose={(route) => selection.set({ route: route.routeId, shipment: undefined })}
      />
    </>
  );
}

function List({
  routes,
  now,
  choose,
}: {
  routes: RouteRow[];
  now: number;
  choose: (route: RouteRow) => void;
}) {
  const scroll = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used here alone
  const rows = useVirtualizer({
    count: routes.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const shown = useIsPrinting()
    ? routes.map((_, index) => ({ index, start: index * rowHeight }))
    : rows.getVirtualItems();
  return (
    <div ref={scroll} className="live-scroll">
      <ul style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const route = routes[index];
          return route ? (
            <li key={route.routeId} style={{ transform: `translateY(${start}px)`, height: rowHeight }}>
              <Row route={route} now={now} choose={choose} />
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}

function Row({ route, now, choose }: { route: RouteRow; now: number; choose: (route: RouteRow) => void }) {
  const t = useLiveTexts();
  const { nextSequence, nextExpectedAt, nextPromisedTo } = route;
  const next =
    nextSequence != null && nextExpectedAt
      ? t(nextPromisedTo ? 'route.nextPromised' : 'route.next', {
          sequence: nextSequence,
          expected: time(nextExpectedAt),
          promised: nextPromisedTo ? time(nextPromisedTo) : '',
        })
      : t('route.progress', { done: route.stopsDone, stops: route.stops });
  return (
    <button type="button" className={`live-row tone-${toneOf(route)}`} onClick={() => choose(route)}>
      <span className="live-row-head">
        <strong>{route.vehicleCode ?? t('route.unnamed')}</strong>
        <span className="quiet">{route.driverName ?? t('route.noDriver')}</span>
        <span className="live-standing">{standingOf(t, route)}</span>
      </span>
      <progress
        value={route.stopsDone}
        max={Math.max(1, route.stops)}
        aria-label={t('route.progress', { done: route.stopsDone, stops: route.stops })}
      />
      <span className="live-row-foot">
        <span>{next}</span>
        {route.silent && route.heardAt ? (
          <span className="tone-bad">
            {t('route.silent', { silent: duration((now - Date.parse(route.heardAt)) / 1000) })}
          </span>
        ) : null}
      </span>
    </button>
  );
}
