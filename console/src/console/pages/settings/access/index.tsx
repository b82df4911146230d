import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Head } from '../common/Head';
import { PagedTable } from '../../../parts/PagedTable';
import { useSettingsTexts } from '../texts';
import { CredentialForm } from './CredentialForm';
import { useCredentials, type Credential, type Kind } from './credentials';
import { Issued } from './Issued';
import { useAccessTexts } from './texts';
import { useCredentialColumns } from './useCredentialColumns';

export default function AccessSection() {
  const t = useAccessTexts();
  const common = useSettingsTexts();
  const [search, setSearch] = useSearchParams();
  const kind: Kind = search.get('kind') === 'clients' ? 'clients' : 'keys';
  const list = useCredentials(kind);
  const columns = useCredentialColumns(kind);
  const [adding, setAdding] = useState(false);
  const [issued, setIssued] = useState<Credential>();
  return (
    <>
      <Head
        title={common('sections.access')}
        lead={t('lead')}
        actions={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {kind === 'keys' ? t('addKey') : t('addClient')}
          </Button>
        }
      />
      <Segmented
        value={kind}
        aria-label={common('sections.access')}
        onChange={(next) => setSearch(next === 'keys' ? {} : { kind: next }, { replace: true })}
        options={[
          { value: 'keys', label: t('keys') },
          { value: 'clients', label: t('clients') },
        ]}
      />
      <p className="settings-quiet">{kind === 'keys' ? t('keysLead') : t('clientsLead')}</p>
      <PagedTable<Credential>
        label={kind === 'keys' ? t('keys') : t('clients')}
        list={list}
        rowKey="id"
        columns={columns}
        empty={kind === 'keys' ? t('noKeys') : t('noClients')}
      />
      {adding ? (
        <CredentialForm
          kind={kind}
          close={() => setAdding(false)}
          issued={(credential) => {
            setAdding(false);
            setIssued(credential);
          }}
        />
      ) : null}
      {issued ? <Issued credential={issued} close={() => setIssued(undefined)} /> : null}
    </>
  );
}
