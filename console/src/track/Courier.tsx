import { useTexts } from './texts';
import type { View } from './view';

/** Who brings it, or brought it. */
export function Courier({ view }: { view: View }) {
  const t = useTexts();
  const { courier, state } = view;
  if (!courier || (!courier.name && !courier.vehicle)) return null;
  const name = courier.name ?? t('courier.someone');
  return (
    <section className="card courier" aria-labelledby="courier-title">
      <span className="avatar" aria-hidden="true">
        {[...name][0]}
      </span>
      <div>
        <h2 id="courier-title">{state === 'OUT_FOR_DELIVERY' ? t('courier.title') : t('courier.brought')}</h2>
        <p>
          <strong>{name}</strong>
          {courier.vehicle ? (
            <span className="quiet"> · {t('courier.vehicle', { vehicle: courier.vehicle })}</span>
          ) : null}
        </p>
      </div>
    </section>
  );
}
