import { Descriptions, Skeleton } from 'antd';
import { Unreadable } from '../../../frame/problems';
import { useMapArea } from './organisation';
import { useOrganisationTexts } from './texts';

/** What the platform's operator set: shown, not changed here. */
export function MapInfo() {
  const t = useOrganisationTexts();
  const { data, error, refetch } = useMapArea();
  return (
    <section className="settings-group" aria-label={t('map')}>
      <h2>{t('map')}</h2>
      <p>{t('mapLead')}</p>
      {error ? (
        <Unreadable error={error} retry={() => void refetch()} />
      ) : data ? (
        <Descriptions
          column={1}
          size="small"
          items={[
            { key: 'name', label: t('mapName'), children: `${data.name} · ${data.attribution}` },
            {
              key: 'bounds',
              label: t('mapBounds'),
              children: [data.bounds.south, data.bounds.west, data.bounds.north, data.bounds.east]
                .map((it) => it.toFixed(3))
                .join(', '),
            },
            { key: 'traffic', label: t('traffic'), children: t('trafficLead') },
          ]}
        />
      ) : (
        <Skeleton active />
      )}
    </section>
  );
}
