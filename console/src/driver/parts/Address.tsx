import type { Stop, Task } from '../store/model';
import { useTexts } from '../texts';

/** Where to, as a driver reads it. */
export function addressOf(task: Task | undefined): string {
  return [task?.district, task?.recipient?.addressLine].filter(Boolean).join(' · ');
}

export function StopTitle({ stop }: { stop: Stop }) {
  const t = useTexts();
  const first = stop.tasks[0];
  const names = stop.tasks.map((task) => task.recipient?.name).filter(Boolean);
  return (
    <>
      <strong>{addressOf(first) || t('stop.noAddress')}</strong>
      <span>{names.length ? [...new Set(names)].join(', ') : t('stop.nameless')}</span>
    </>
  );
}
