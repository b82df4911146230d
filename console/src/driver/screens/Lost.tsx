import { Empty } from '../parts/Empty';
import { ParcelReport } from '../parts/ParcelReport';
import { tell, usePhone } from '../phone';
import { tasksOf } from '../store/day';
import type { DriverRoute } from '../store/model';
import { useTexts } from '../texts';

const kinds = ['LOST', 'DESTROYED'] as const;

/** Parcels are gone or ruined. */
export function Lost() {
  const t = useTexts();
  const phone = usePhone();
  const { route } = phone;
  if (!route) return <Empty title={t('stops.none')} />;
  const report = async (parcelIds: string[], kind: (typeof kinds)[number]) => {
    const action = { type: 'LOST' as const, routeId: route.id, parcelIds, kind };
    return !!(await tell(phone, [{ action, about: route.vehicle ?? undefined }]));
  };
  return (
    <ParcelReport
      title={t('lost.title')}
      parcels={inHands(route)}
      legend={t('lost.how')}
      options={kinds.map((value) => ({ value, text: t(`lost.${value}`) }))}
      grave
      sends={(count) => t('lost.do', { count })}
      onSend={report}
    />
  );
}

/** Aboard, or still to be loaded. */
function inHands(route: DriverRoute) {
  return tasksOf(route).flatMap((task) =>
    task.parcels
      .filter((parcel) => parcel.custody === 'ABOARD' || (parcel.custody === 'AT_SITE' && !parcel.outcome))
      .map((parcel) => ({ id: parcel.parcelId, text: parcel.barcode, more: task.number })),
  );
}
