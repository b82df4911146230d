import { FilterOutlined } from '@ant-design/icons';
import { Badge, Button, DatePicker, Form, Popover, Select } from 'antd';
import dayjs from 'dayjs';
import { textOr } from '../../../../shared/i18n';
import { MultiSelect } from '../../../parts/MultiSelect';
import { isNarrowed, unnarrowed, type Filter } from '../filter';
import { useMerchants, useSites } from '../queries';
import { useTexts } from '../texts';
import { states } from '../types';

interface Props {
  filter: Filter;
  onFilter: (part: Partial<Filter>) => void;
}

const products = ['STANDARD', 'URGENT', 'NEXT_DAY', 'SAME_DAY', 'ECONOMY'];

export function Filters({ filter, onFilter }: Props) {
  const t = useTexts();
  const { merchant, site, product, day, dueFrom, state } = filter;
  const set = [merchant, site, product, day, dueFrom, state?.length].filter(Boolean).length;
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomLeft"
        content={<Fields filter={filter} onFilter={onFilter} />}
      >
        <Badge count={set} size="small" color="var(--brand)">
          <Button icon={<FilterOutlined />}>{t('filter.open')}</Button>
        </Badge>
      </Popover>
      {isNarrowed(filter) ? (
        <Button type="link" onClick={() => onFilter(unnarrowed)}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </>
  );
}

function Fields({ filter, onFilter }: Props) {
  const t = useTexts();
  const { data: merchants } = useMerchants();
  const { data: sites } = useSites();
  return (
    <Form layout="vertical" component="div" className="orders-filters" size="small">
      <Form.Item label={t('column.state')}>
        <MultiSelect
          allowClear
          aria-label={t('column.state')}
          value={filter.state ?? []}
          options={states.map((value) => ({ value, label: textOr(t, `state.${value}`, value) }))}
          onChange={(state) => onFilter({ state: state.length ? state : undefined })}
        />
      </Form.Item>
      <Form.Item label={t('column.merchant')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('column.merchant')}
          value={filter.merchant}
          options={merchants?.map((it) => ({ value: it.id, label: it.name }))}
          onChange={(merchant?: string) => onFilter({ merchant })}
        />
      </Form.Item>
      <Form.Item label={t('filter.site')}>
        <Select
          allowClear
          aria-label={t('filter.site')}
          value={filter.site}
          options={sites?.map((it) => ({ value: it.siteId, label: it.name }))}
          onChange={(site?: string) => onFilter({ site })}
        />
      </Form.Item>
      <Form.Item label={t('column.product')}>
        <Select
          allowClear
          aria-label={t('column.product')}
          value={filter.product}
          options={products.map((value) => ({ value, label: textOr(t, `product.${value}`, value) }))}
          onChange={(product?: string) => onFilter({ product })}
        />
      </Form.Item>
      <Form.Item label={t('column.day')}>
        <DatePicker
          aria-label={t('column.day')}
          value={filter.day ? dayjs(filter.day) : null}
          onChange={(day) => onFilter({ day: day?.format('YYYY-MM-DD') })}
        />
      </Form.Item>
      <Form.Item label={t('filter.due')}>
        <DatePicker.RangePicker
          aria-label={t('filter.due')}
          value={[filter.dueFrom ? dayjs(filter.dueFrom) : null, filter.dueTo ? dayjs(filter.dueTo) : null]}
          allowEmpty
          onChange={(days) =>
            onFilter({
              dueFrom: days?.[0]?.format('YYYY-MM-DD'),
              dueTo: days?.[1]?.format('YYYY-MM-DD'),
            })
          }
        />
      </Form.Item>
    </Form>
  );
}
