import { useTexts } from './texts';

const parts = ['prepared', 'planned', 'out', 'delivered'] as const;
const reached: Record<string, number> = {
  CREATED: 1,
  AT_SITE: 1,
  SCHEDULED: 2,
  OUT_FOR_DELIVERY: 3,
  PARTLY_DELIVERED: 4,
  DELIVERED: 4,
};

/** Four parts of the way; none for what does not come any more. */
export function Progress({ state }: { state: string }) {
  const t = useTexts();
  const done = reached[state];
  if (!done) return null;
  return (
    <ol className="progress" aria-label={t('progress.label')}>
      {parts.map((part, index) => (
        <li
          key={part}
          className={index < done ? 'done' : ''}
          aria-current={index === done - 1 ? 'step' : undefined}
        >
          {t(`progress.${part}`)}
        </li>
      ))}
    </ol>
  );
}
