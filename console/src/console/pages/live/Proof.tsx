import { Image } from 'antd';
import type { TrackingApi } from '../../../shared/api';
import { dateTime } from '../../../shared/format';
import { useLiveTexts } from './texts';

/** What a driver brought as proof. */
export function Proof({ proof }: { proof: TrackingApi['schemas']['Proof'] }) {
  const t = useLiveTexts();
  return (
    <article className="live-proof">
      {proof.photo ? <Image src={dataUrl(proof.photo)} alt={t('delivery.photo')} width={160} /> : null}
      {proof.signature ? (
        <img src={dataUrl(proof.signature)} alt={t('delivery.signature')} className="live-signature" />
      ) : null}
      <ul>
        {proof.recipientName ? <li>{t('delivery.takenBy', { name: proof.recipientName })}</li> : null}
        {proof.code ? <li>{t('delivery.code')}</li> : null}
        {proof.scans.length ? <li>{t('delivery.scanned', { codes: proof.scans.join(', ') })}</li> : null}
        <li className="quiet">{t('delivery.at', { at: dateTime(proof.occurredAt) })}</li>
      </ul>
    </article>
  );
}

/** An image as a URL; its first bytes say of which kind it is. */
export function dataUrl(base64: string): string {
  const type = base64.startsWith('/9j/') ? 'jpeg' : base64.startsWith('iVBOR') ? 'png' : 'svg+xml';
  return `data:image/${type};base64,${base64}`;
}
