import { Alert, Button, Form, Modal } from 'antd';
import { Secret } from '../common/Secret';
import type { Credential } from './credentials';
import { useAccessTexts } from './texts';

/** The one time that a secret is shown: it does not close by a click beside it. */
export function Issued({ credential, close }: { credential: Credential; close: () => void }) {
  const t = useAccessTexts();
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={t('issued', { name: credential.name })}
      footer={
        <Button type="primary" onClick={close}>
          {t('stored')}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={t('issuedLead')} style={{ marginBottom: 16 }} />
      <Form layout="vertical" component="div">
        {credential.key ? (
          <Form.Item label={t('key')}>
            <Secret value={credential.key} label={t('key')} />
          </Form.Item>
        ) : null}
        {credential.clientId ? (
          <Form.Item label={t('clientId')}>
            <Secret value={credential.clientId} label={t('clientId')} />
          </Form.Item>
        ) : null}
        {credential.clientSecret ? (
          <Form.Item label={t('clientSecret')}>
            <Secret value={credential.clientSecret} label={t('clientSecret')} />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
