import { useState } from 'react';
import { Icon } from '../parts/Icon';
import { PickParcels } from '../parts/PickParcels';
import { go, tell, usePhone } from '../phone';
import { tasksOf } from '../store/day';
import { useTexts } from '../texts';

const kinds = ['LOST', 'DESTROYED'] as const;

/** Parcels are gone or ruined. */
export function Lost() {
  const t = useTexts();
  const phone = usePhone();
  const { route } = phone;
  const [picked, setPicked] = useState<string[]>([]);
  const [kind, setKind] = useState<'LOST' | 'DESTROYED'>();
  if (!route) return <main className="empty">{t('stops.none')}</main>;
  const ours = tasksOf(route).flatMap((task) =>
    task.parcels
      .filter((parcel) => parcel.custody === 'ABOARD' || (parcel.custody === 'AT_SITE' && !parcel.outcome))
      .map((parcel) => ({ id: parcel.parcelId, text: parcel.barcode, more: task.number })),
  );
  const tellIt = () => {
    if (!kind) return;
    void tell(phone, [{ action: { type: 'LOST', routeId: route.id, parcelIds: picked, kind } }]);
    go('');
  };
  return (
    <>
      <main>
        <a className="back" href="#/more">
          <Icon name="back" />
          {t('tabs.more')}
        </a>
        <h1>{t('lost.title')}</h1>
        {ours.length === 0 && <p>{t('handOver.empty')}</p>}
        <PickParcels label={t('failed.which')} parcels={ours} picked={picked} onPick={setPicked} />
        <fieldset className="choices two">
          <legend>{t('lost.how')}</legend>
          {kinds.map((it) => (
            <label key={it}>
              <input type="radio" name="kind" checked={kind === it} onChange={() => setKind(it)} />
              {t(`lost.${it}`)}
            </label>
          ))}
        </fieldset>
      </main>
      <div className="bar">
        <button className="big bad" disabled={!kind || picked.length === 0} onClick={tellIt}>
          {t('lost.do', { count: picked.length })}
        </button>
      </div>
    </>
  );
}
