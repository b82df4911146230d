import { useState } from 'react';
import { Icon } from '../parts/Icon';
import { PickParcels } from '../parts/PickParcels';
import { go, tell, usePhone } from '../phone';
import { tasksOf } from '../store/day';
import { useTexts } from '../texts';

/** Parcels change vehicles on the way. */
export function HandOver() {
  const t = useTexts();
  const phone = usePhone();
  const { route, day } = phone;
  const [picked, setPicked] = useState<string[]>([]);
  const [to, setTo] = useState<string>();
  if (!route || !day) return <main className="empty">{t('stops.none')}</main>;
  const aboard = tasksOf(route).flatMap((task) =>
    task.parcels
      .filter((parcel) => parcel.custody === 'ABOARD')
      .map((parcel) => ({ id: parcel.parcelId, text: parcel.barcode, more: task.number })),
  );
  const tellIt = () => {
    if (!to) return;
    void tell(phone, [
      { action: { type: 'HAND_OVER', routeId: route.id, toRouteId: to, parcelIds: picked } },
    ]);
    go('');
  };
  return (
    <>
      <main>
        <a className="back" href="#/more">
          <Icon name="back" />
          {t('tabs.more')}
        </a>
        <h1>{t('handOver.title')}</h1>
        {aboard.length === 0 && <p>{t('handOver.empty')}</p>}
        {day.others.length === 0 && <p>{t('handOver.nobody')}</p>}
        <PickParcels label={t('failed.which')} parcels={aboard} picked={picked} onPick={setPicked} />
        <fieldset className="choices">
          <legend>{t('handOver.to')}</legend>
          {day.others.map((other) => (
            <label key={other.routeId}>
              <input
                type="radio"
                name="to"
                checked={to === other.routeId}
                onChange={() => setTo(other.routeId)}
              />
              {[other.vehicle, other.driver].filter(Boolean).join(' · ')}
            </label>
          ))}
        </fieldset>
      </main>
      <div className="bar">
        <button className="big" disabled={!to || picked.length === 0} onClick={tellIt}>
          {t('handOver.do', { count: picked.length })}
        </button>
      </div>
    </>
  );
}
