import { InboxOutlined } from '@ant-design/icons';
import { Alert, Upload } from 'antd';
import { useState } from 'react';
import { useTexts } from '../texts';
import { accepted, offerFile, typeOf } from './file';

export function ChooseFile() {
  const t = useTexts();
  const [unknown, setUnknown] = useState('');
  return (
    <>
      {unknown ? <Alert type="error" showIcon title={t('import.unknownType', { name: unknown })} /> : null}
      <Upload.Dragger
        accept={accepted}
        showUploadList={false}
        beforeUpload={(file) => {
          if (typeOf(file.name)) offerFile(file);
          else setUnknown(file.name);
          return false;
        }}
      >
        <p>
          <InboxOutlined style={{ fontSize: 40 }} />
        </p>
        <p>{t('import.choose')}</p>
        <p className="orders-quiet">{t('import.formats')}</p>
      </Upload.Dragger>
      <p style={{ marginTop: 16 }}>
        <a href={template()} download="orders-template.csv">
          {t('import.template')}
        </a>
      </p>
    </>
  );

  /** A file with the usual columns, named in the page's language so that they are recognised. */
  function template(): string {
    const columns = [
      'externalReference',
      'lines.0.sku',
      'lines.0.quantity',
      'recipient.name',
      'recipient.phone',
      'address.city',
      'address.district',
      'address.street',
      'windows.0.date',
      'windows.0.start',
      'windows.0.end',
      'recipient.note',
    ] as const;
    const header = columns.map((it) => t(`importField.${it.replaceAll('.', '_')}` as never)).join();
    return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${header}\n`)}`;
  }
}
