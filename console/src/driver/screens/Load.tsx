import { useState } from 'react';
import { count } from '../../shared/format';
import { Act } from '../parts/Act';
import { addressOf } from '../parts/Address';
import { Empty } from '../parts/Empty';
import { Icon } from '../parts/Icon';
import { Scanner } from '../parts/Scanner';
import { useDraft } from '../drafts';
import { go, tell, usePhone } from '../phone';
import { aboardOf, toLoad } from '../store/day';
import { useTexts } from '../texts';

/** The load is checked parcel by parcel; what was scanned is kept until it is told as loaded. */
export function Load() {
  const t = useTexts();
  const phone = usePhone();
  const { route } = phone;
  const [draft, change] = useDraft(`load-${route?.id ?? ''}`);
  const [scanning, setScanning] = useState(false);
  if (!route) return <Empty title={t('stops.none')} />;
  const waiting = toLoad(route);
  const aboard = aboardOf(route);
  const scanned = waiting.filter(({ parcel }) => draft.scans.includes(parcel.barcode));
  const scan = (code: string) => {
    if (aboard.some((parcel) => parcel.barcode === code)) return t('load.already', { code });
    if (!waiting.some(({ parcel }) => parcel.barcode === code)) return t('load.notOurs', { code });
    change((it) => ({ ...it, scans: [...new Set([...it.scans, code])] }));
    return null;
  };
  const load = async (some: typeof waiting) => {
    const parcelIds = some.map(({ parcel }) => parcel.parcelId);
    const action = { type: 'LOAD' as const, routeId: route.id, parcelIds };
    const kept = await tell(phone, [{ action, about: route.vehicle ?? undefined }], draft.jobId);
    if (kept && some.length === waiting.length) go('');
  };
  return (
    <>
      <main>
        <h1>{t('load.title')}</h1>
        <p className="sum">
          <b>{t('load.aboard', { count: aboard.length })}</b>
          <span>{t('load.waiting', { count: waiting.length })}</span>
        </p>
        {waiting.length === 0 && <p className="good strong">{t('load.complete')}</p>}
        <ul className="parcels tall">
          {waiting.map(({ task, parcel }) => {
            const is = draft.scans.includes(parcel.barcode);
            return (
              <li key={parcel.parcelId} className={is ? 'scanned' : ''}>
                <span className="what">
                  <span className="barcode">{parcel.barcode}</span>
                  <small>{[addressOf(task), task.number].filter(Boolean).join(' · ')}</small>
                </span>
                {is && <Icon name="check" />}
              </li>
            );
          })}
        </ul>
        {waiting.length > 0 && (
          <Act className="plain" act={() => load(waiting)}>
            {t('load.all', { count: waiting.length })}
          </Act>
        )}
      </main>
      {waiting.length > 0 && (
        <div className="bar">
          <button className={scanned.length ? 'second' : 'big'} onClick={() => setScanning(true)}>
            <Icon name="scan" />
            {t('load.scan')}
          </button>
          {scanned.length > 0 && (
            <Act className="big" act={() => load(scanned)}>
              {t('load.confirm', { done: count(scanned.length), all: count(waiting.length) })}
            </Act>
          )}
        </div>
      )}
      {scanning && <Scanner title={t('load.title')} onCode={scan} onClose={() => setScanning(false)} />}
    </>
  );
}
