import { Image } from 'antd';
import * as format from '../../../../shared/format';
import { useProofs } from '../queries';
import { useTexts } from '../texts';
import type { Proof } from '../types';
import { Facts } from './Section';

/** What was brought back from the door. */
export function Proofs({ shipmentId }: { shipmentId: string }) {
  const { data: proofs } = useProofs(shipmentId);
  return (
    <>
      {proofs?.map((proof) => (
        <OneProof key={proof.proofId} proof={proof} />
      ))}
    </>
  );
}

function OneProof({ proof }: { proof: Proof }) {
  const t = useTexts();
  return (
    <div className="order-proof">
      <h3>{t('proof.title', { at: format.dateTime(proof.occurredAt) })}</h3>
      <Facts
        facts={[
          [t('proof.recipient'), proof.recipientName],
          [t('proof.code'), proof.code],
          [t('proof.scans'), proof.scans.join(', ')],
        ]}
      />
      <div className="order-pictures">
        {proof.photo ? <Image src={picture(proof.photo)} alt={t('proof.photo')} height={160} /> : null}
        {proof.signature ? (
          <Image src={picture(proof.signature)} alt={t('proof.signature')} height={120} />
        ) : null}
      </div>
    </div>
  );
}

/** Pictures come as base64, with or without saying of which kind. */
function picture(data: string): string {
  if (data.startsWith('data:')) return data;
  const kind = data.startsWith('iVBOR') ? 'png' : /^(PHN2|PD94)/.test(data) ? 'svg+xml' : 'jpeg';
  return `data:image/${kind};base64,${data}`;
}
