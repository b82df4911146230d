import { InboxOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { isNarrowed, unnarrowed, type Filter } from '../filter';
import { useTexts } from '../texts';

interface Props {
  filter: Filter;
  onFilter: (part: Partial<Filter>) => void;
  go: (path: string) => void;
  mayWrite: boolean;
}

/** No orders: none at all, or none that fit. */
export function Empty({ filter, onFilter, go, mayWrite }: Props) {
  const t = useTexts();
  const narrowed = isNarrowed(filter);
  if (narrowed || filter.tab !== 'all') {
    return (
      <div className="orders-empty">
        <p>{narrowed ? t('empty.noneFit') : t('empty.noneHere')}</p>
        <Button onClick={() => onFilter({ ...unnarrowed, tab: 'all' })}>{t('empty.showAll')}</Button>
      </div>
    );
  }
  return (
    <div className="orders-empty">
      <InboxOutlined style={{ fontSize: 40 }} />
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.text')}</p>
      {mayWrite ? (
        <p className="orders-empty-actions">
          <Button icon={<UploadOutlined />} onClick={() => go('import')}>
            {t('import.open')}
          </Button>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => go('new')}>
            {t('new')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
