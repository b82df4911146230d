import { Empty } from '../parts/Empty';
import { ParcelReport } from '../parts/ParcelReport';
import { tell, usePhone } from '../phone';
import { tasksOf } from '../store/day';
import type { DriverRoute } from '../store/model';
import { useTexts } from '../texts';

/** Parcels change vehicles on the way. */
export function HandOver() {
  const t = useTexts();
  const phone = usePhone();
  const { route, day } = phone;
  if (!route || !day) return <Empty title={t('stops.none')} />;
  const handOver = async (parcelIds: string[], toRouteId: string) => {
    const action = { type: 'HAND_OVER' as const, routeId: route.id, toRouteId, parcelIds };
    return !!(await tell(phone, [{ action, about: route.vehicle ?? undefined }]));
  };
  return (
    <ParcelReport
      title={t('handOver.title')}
      parcels={aboard(route)}
      legend={t('handOver.to')}
      options={day.others.map((it) => ({
        value: it.routeId,
        text: [it.vehicle, it.driver].filter(Boolean).join(' · '),
      }))}
      without={t('handOver.nobody')}
      sends={(count) => t('handOver.do', { count })}
      onSend={handOver}
    />
  );
}

function aboard(route: DriverRoute) {
  return tasksOf(route).flatMap((task) =>
    task.parcels
      .filter((parcel) => parcel.custody === 'ABOARD')
      .map((parcel) => ({ id: parcel.parcelId, text: parcel.barcode, more: task.number })),
  );
}
