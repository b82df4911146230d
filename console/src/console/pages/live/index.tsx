import { Select, Tabs } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import { MapSkeleton } from '../../../map';
import { useShortcut } from '../../frame/commands';
import { useSites } from '../today/queries';
import { Delivery } from './Delivery';
import { Exceptions } from './Exceptions';
import { Feed } from './Feed';
import './live.css';
import { useLiveRoutes } from './queries';
import { RouteDetail } from './RouteDetail';
import { Routes } from './Routes';
import { StreamState } from './StreamState';
import { useLiveTexts } from './texts';
import { useOperations } from './useOperations';
import { useSelection, type Selection, type Tab } from './useSelection';

const LiveMap = lazy(() => import('./LiveMap'));

/** Every vehicle as it moves, beside what is late, what happens, and the delivery that is followed. */
export default function LivePage() {
  const t = useLiveTexts();
  const selection = useSelection();
  const operations = useOperations();
  const routes = useLiveRoutes(selection.siteId);
  const items = useMemo(() => routes.data?.items ?? [], [routes.data]);
  const { set, shipment, route } = selection;
  useShortcut(
    'Escape',
    () => set(shipment ? { shipment: undefined } : { route: undefined }),
    !!(shipment ?? route),
  );
  return (
    <div className="live">
      <div className="live-panel">
        <div className="page-head">
          <h1>{t('title')}</h1>
          <StreamState state={operations.state} retry={operations.retry} />
          <Sites selection={selection} />
        </div>
        {route ? (
          <RouteDetail selection={selection} whereabouts={operations.whereabouts} />
        ) : (
          <Tabs
            activeKey={selection.tab}
            onChange={(tab) => set({ tab: tab === 'routes' ? undefined : tab })}
            items={(
              [
                ['routes', <Routes key="routes" selection={selection} />],
                ['exceptions', <Exceptions key="exceptions" selection={selection} />],
                ['feed', <Feed key="feed" feed={operations.feed} routes={items} selection={selection} />],
              ] satisfies [Tab, React.ReactNode][]
            ).map(([key, children]) => ({ key, label: t(`tabs.${key}`), children }))}
          />
        )}
      </div>
      <div className="live-map">
        <Suspense fallback={<MapSkeleton />}>
          <LiveMap routes={items} selection={selection} whereabouts={operations.whereabouts} />
        </Suspense>
      </div>
      {shipment ? <Delivery id={shipment} close={() => set({ shipment: undefined })} /> : null}
    </div>
  );
}

function Sites({ selection }: { selection: Selection }) {
  const t = useLiveTexts();
  const sites = useSites();
  return (
    <Select
      aria-label={t('site')}
      value={selection.siteId ?? ''}
      onChange={(siteId) => selection.set({ siteId })}
      options={[
        { value: '', label: t('allSites') },
        ...(sites.data ?? []).map((site) => ({ value: site.siteId, label: site.name })),
      ]}
      style={{ minWidth: 140 }}
    />
  );
}
