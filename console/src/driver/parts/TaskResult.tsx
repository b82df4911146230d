import { money, weight } from '../../shared/format';
import type { Task } from '../store/model';
import { useTexts } from '../texts';
import { TaskHead } from './TaskHead';

/** What a task is about, or what came of it. */
export function TaskResult({ task }: { task: Task }) {
  const t = useTexts();
  const cash = task.amountToCollect;
  return (
    <section className="task">
      <TaskHead task={task} />
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
