import { time } from '../shared/format';
import { textOr } from '../shared/i18n';
import { useTexts } from './texts';
import { day, type View } from './view';

/** What happened so far, the latest first. */
export function Steps({ view }: { view: View }) {
  const t = useTexts();
  if (view.steps.length === 0) return null;
  return (
    <section className="card" aria-labelledby="steps-title">
      <h2 id="steps-title">{t('steps.title')}</h2>
      <ol className="steps" reversed>
        {[...view.steps].reverse().map((step) => (
          <li key={step.kind + step.at}>
            <strong>{t(`steps.${step.kind}`)}</strong>
            {step.reason ? <span>{textOr(t, `reasons.${step.reason}`, '')}</span> : null}
            <time dateTime={step.at} className="quiet">
              {`${day(t, step.at, view.zone)} ${time(step.at, view.zone)}`}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
