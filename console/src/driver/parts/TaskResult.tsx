import { money, weight } from '../../shared/format';
import type { Task } from '../store/model';
import { useTexts } from '../texts';

/** What a task is about, or what came of it. */
export function TaskResult({ task }: { task: Task }) {
  const t = useTexts();
  const cash = task.amountToCollect;
  return (
    <section className="task">
      <h2>
        {task.number}
        {task.attempt > 1 && <em>{t('task.attempt', { attempt: task.attempt })}</em>}
        {task.collect && <em>{t('stop.collect')}</em>}
      </h2>
      {task.intercept && <p className="bad strong">{t('task.intercept')}</p>}
      {task.handlingClass !== 'NORMAL' && (
        <p className="warn strong">{t(`task.handling.${task.handlingClass as 'FRAGILE'}`)}</p>
      )}
      {cash && cash.amountMinor > 0 && (
        <p>
          {t('stop.cash', { amount: money(cash.amountMinor, cash.currency) })}
          {task.collected && (
            <b className="good">
              {' '}
              {t('task.collected', { amount: money(task.collected.amountMinor, task.collected.currency) })}
            </b>
          )}
        </p>
      )}
      <ul className="parcels">
        {task.parcels.map((parcel) => (
          <li key={parcel.parcelId}>
            <span className="barcode">{parcel.barcode}</span>
            <span>{weight(parcel.weightGrams)}</span>
            <span className={parcel.outcome === 'DELIVERED' ? 'good' : parcel.outcome ? 'bad' : ''}>
              {parcel.outcome
                ? t(
                    `outcome.${task.collect && parcel.outcome === 'DELIVERED' ? 'COLLECTED' : parcel.outcome}`,
                  )
                : t(`custody.${parcel.custody}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
