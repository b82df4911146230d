import { time } from '../../shared/format';
import { Act } from '../parts/Act';
import { StopTitle } from '../parts/Address';
import { Back } from '../parts/Back';
import { Contact } from '../parts/Contact';
import { StopGone } from '../parts/Empty';
import { stateOf, windowOf } from '../parts/StopRow';
import { TaskCard } from '../parts/TaskCard';
import { TaskResult } from '../parts/TaskResult';
import { tell, usePhone } from '../phone';
import { openParcels } from '../store/day';
import { useTexts } from '../texts';

/** One place: who is there, what is for them, and the next thing to do. */
export function StopScreen({ id }: { id: string }) {
  const t = useTexts();
  const phone = usePhone();
  const route = phone.day?.routes.find((it) => it.stops.some((stop) => stop.id === id));
  const stop = route?.stops.find((it) => it.id === id);
  if (!route || !stop) return <StopGone />;
  const zone = phone.day?.site.zone;
  const window = windowOf(stop, zone);
  const turn = stop.tasks.find((task) => openParcels(task).length > 0);
  const first = turn ?? stop.tasks[0];
  const under = route.status === 'DEPARTED';
  const arrive = () =>
    tell(phone, [{ action: { type: 'ARRIVE', routeId: route.id, stopId: stop.id }, about: first?.number }]);
  return (
    <>
      <main className="at-stop">
        <Back to="" text={t('stop.toList')} />
        <h1>
          <span className="turn">{stop.sequence}</span>
          <span className="what">
            <StopTitle stop={stop} />
          </span>
        </h1>
        <p className="facts">
          <b>{time(stop.plannedArrival, zone)}</b>
          {window && <span>{t('stop.window', { window })}</span>}
          {stop.arrivedAt && <span>{t('stop.arrived', { at: time(stop.arrivedAt, zone) })}</span>}
          {!turn && <span>{t(`stop.state.${stateOf(stop) === 'open' ? 'bad' : stateOf(stop)}`)}</span>}
        </p>
        {first?.recipient?.note && <p className="note">{first.recipient.note}</p>}
        {first && <Contact stop={stop} task={first} />}
        {stop.tasks.map((task) =>
          task === turn && under && stop.arrivedAt ? (
            <TaskCard key={task.jobId} route={route} stop={stop} task={task} />
          ) : (
            <TaskResult key={task.jobId} task={task} />
          ),
        )}
      </main>
      {turn && under && !stop.arrivedAt && (
        <div className="bar">
          <Act className="big" act={arrive}>
            {t('do.arrive')}
          </Act>
        </div>
      )}
      {turn && !under && (
        <div className="bar">
          <p className="ended">{t('stop.notUnderWay')}</p>
        </div>
      )}
    </>
  );
}
