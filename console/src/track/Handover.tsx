import { useState } from 'react';
import { useTexts } from './texts';
import type { View } from './view';

/** How it was handed over: who took it, the picture, the signature. */
export function Handover({ view, token }: { view: View; token: string }) {
  const t = useTexts();
  const [unreadable, setUnreadable] = useState(false);
  const { handover } = view;
  if (!handover) return null;
  const { receivedBy, photo, signature, code } = handover;
  const shown = photo && !unreadable;
  return (
    <section className="card" aria-labelledby="handover-title">
      <h2 id="handover-title">{t('handover.title')}</h2>
      {receivedBy ? <p>{t('handover.receivedBy', { name: receivedBy })}</p> : null}
      {signature ? <p>{t('handover.signature')}</p> : null}
      {code ? <p>{t('handover.code')}</p> : null}
      {shown ? (
        <img
          className="photo"
          src={`/api/v1/public/track/${encodeURIComponent(token)}/photo`}
          alt={t('handover.photo')}
          loading="lazy"
          decoding="async"
          onError={() => setUnreadable(true)}
        />
      ) : null}
      {receivedBy || signature || code || shown ? null : <p className="quiet">{t('handover.none')}</p>}
    </section>
  );
}
