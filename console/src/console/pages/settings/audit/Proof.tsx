import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { Unreadable } from '../../../frame/problems';
import { useVerification } from './audit';
import { useAuditTexts } from './texts';

/** Proves on demand that nobody changed the log. */
export function useProof() {
  const t = useAuditTexts();
  const { mutate, data, error, isPending } = useVerification();
  const button = (
    <Button icon={<SafetyCertificateOutlined />} onClick={() => mutate()} loading={isPending}>
      {t('verify')}
    </Button>
  );
  const result = error ? (
    <Unreadable error={error} retry={mutate} />
  ) : data ? (
    <Alert
      showIcon
      type={data.intact ? 'success' : 'error'}
      title={
        data.intact
          ? t('intact', { count: data.entries })
          : t('broken', { at: data.brokenAt ?? data.entries })
      }
    />
  ) : null;
  return { button, result: result ? <div style={{ marginBottom: 12 }}>{result}</div> : null };
}
