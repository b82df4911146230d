import type { Task } from '../store/model';
import { useTexts } from '../texts';

/** What is to be known of a task before anything is handed over. */
export function TaskHead({ task }: { task: Task }) {
  const t = useTexts();
  return (
    <>
      <h2>
        {task.number}
        {task.attempt > 1 && <em>{t('task.attempt', { attempt: task.attempt })}</em>}
        {task.collect && <em>{t('stop.collect')}</em>}
      </h2>
      {task.intercept && <p className="bad strong">{t('task.intercept')}</p>}
      {task.handlingClass !== 'NORMAL' && (
        <p className="warn strong">{t(`task.handling.${task.handlingClass as 'FRAGILE'}`)}</p>
      )}
      {task.deliveryMode !== 'DOOR' && (
        <p className="strong">{t(`task.mode.${task.deliveryMode as 'NEIGHBOUR'}`)}</p>
      )}
      {Object.entries(task.customFields).map(([name, value]) => (
        <p key={name}>
          <span className="quiet">{name}</span> {value}
        </p>
      ))}
    </>
  );
}
