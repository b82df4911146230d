import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { Alert, Button, Form, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { ProblemError } from '../../../../shared/api';
import * as format from '../../../../shared/format';
import { useExplain, useReport } from '../../../frame/problems';
import { useMerchants } from '../queries';
import { useTexts } from '../texts';
import { Constants } from './Constants';
import { missing } from './fields';
import { preview, send, type Mapping, type Reading } from './file';
import { PreviewTable } from './PreviewTable';

interface Props {
  file: File;
  other: () => void;
  taken: (id: string) => void;
}

/** Which column is what, with the first rows as they would be read. */
export function MapColumns({ file, other, taken }: Props) {
  const t = useTexts();
  const report = useReport();
  const { data: merchants } = useMerchants();
  const [merchant, setMerchant] = useState<string>();
  const [changed, setMapping] = useState<Mapping>();
  const [encoding, setEncoding] = useState<Reading['encoding']>();
  const [busy, setBusy] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const merchantId = merchant ?? (merchants?.length === 1 ? merchants[0]?.id : undefined);
  const { data, error, isFetching } = useQuery({
    queryKey: ['import-preview', file.name, file.size, file.lastModified, merchantId, changed, encoding],
    enabled: Boolean(merchantId),
    queryFn: () => preview({ file, merchantId: merchantId ?? '', mapping: changed, encoding }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const mapping = changed ?? data?.mapping ?? {};
  const lacking = data && data.header.length > 0 ? missing(mapping) : [];
  const start = async () => {
    setBusy(true);
    try {
      const reading = { file, merchantId: merchantId ?? '', encoding };
      const progress = await send(
        data?.header.length ? { ...reading, mapping } : reading,
        `${key}-${merchantId}`,
      );
      taken(progress.id);
    } catch (failure) {
      setBusy(false);
      report(failure);
    }
  };
  return (
    <div className="import-columns">
      <div className="import-head">
        <strong>{file.name}</strong>
        <Button size="small" onClick={other}>
          {t('import.other')}
        </Button>
        <Form.Item label={t('column.merchant')} style={{ margin: 0, minWidth: 220 }}>
          <Select
            aria-label={t('column.merchant')}
            value={merchantId}
            placeholder={t('import.merchant')}
            showSearch={{ optionFilterProp: 'label' }}
            options={merchants?.map((it) => ({ value: it.id, label: it.name, disabled: !it.active }))}
            onChange={setMerchant}
          />
        </Form.Item>
      </div>
      {error ? <Unread error={error} setEncoding={setEncoding} /> : null}
      {merchantId && !data && !error ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {data ? (
        <>
          <p role="status">
            {t('import.found', {
              count: data.rows,
              rows: format.count(data.rows),
              good: format.count(data.good),
              wrong: format.count(data.rows - data.good),
            })}
          </p>
          {lacking.length > 0 ? (
            <Alert
              type="warning"
              showIcon
              title={t('import.missing', {
                fields: lacking.map((it) => t(`importField.${it.replaceAll('.', '_')}` as never)).join(', '),
              })}
            />
          ) : null}
          <PreviewTable preview={data} mapping={mapping} onMapping={setMapping} stale={isFetching} />
          {data.header.length > 0 ? <Constants mapping={mapping} onMapping={setMapping} /> : null}
          <div className="import-foot">
            <Button
              type="primary"
              size="large"
              loading={busy}
              disabled={lacking.length > 0 || data.good === 0 || isFetching}
              onClick={() => void start()}
            >
              {t('import.start', { count: data.good })}
            </Button>
            {data.good < data.rows ? <span className="orders-quiet">{t('import.rest')}</span> : null}
          </div>
        </>
      ) : null}
    </div>
  );
}

/** The file as a whole makes no sense; the usual cause is its encoding. */
function Unread({
  error,
  setEncoding,
}: {
  error: unknown;
  setEncoding: (encoding: Reading['encoding']) => void;
}) {
  const t = useTexts();
  const explain = useExplain();
  const field = error instanceof ProblemError ? error.fields[0] : undefined;
  if (field?.code === 'not-utf-8') {
    return (
      <Alert
        type="warning"
        showIcon
        title={t('import.encoding')}
        action={
          <Button size="small" onClick={() => setEncoding('GB18030')}>
            {t('import.gb18030')}
          </Button>
        }
      />
    );
  }
  return (
    <Alert
      type="error"
      showIcon
      title={field ? t('import.unread', { detail: field.detail ?? field.code ?? '' }) : explain(error)}
    />
  );
}
