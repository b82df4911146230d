import { Form } from 'antd';
import { MultiSelect } from '../../../parts/MultiSelect';
import { useMerchants, useSites } from './names';
import { useSightTexts } from './texts';

/** Which sites and merchants a person or program sees. Nothing chosen means all of them. */
export function SightFields({ merchantsNeeded }: { merchantsNeeded?: boolean }) {
  const t = useSightTexts();
  const sites = useSites();
  const merchants = useMerchants();
  return (
    <>
      <Form.Item name="sites" label={t('sites')} extra={t('sitesHelp')}>
        <MultiSelect
          allowClear
          loading={sites.loading}
          options={sites.options}
          optionFilterProp="label"
          placeholder={t('allSites')}
        />
      </Form.Item>
      <Form.Item
        name="merchants"
        label={t('merchants')}
        extra={merchantsNeeded ? t('merchantsNeeded') : t('merchantsHelp')}
        rules={merchantsNeeded ? [{ required: true, message: t('merchantsNeeded') }] : []}
      >
        <MultiSelect
          allowClear
          loading={merchants.loading}
          options={merchants.options}
          optionFilterProp="label"
          placeholder={t('allMerchants')}
        />
      </Form.Item>
    </>
  );
}

/** On the wire, nothing chosen is an absent list: an empty one would see nothing. */
export function seen(ids: string[] | undefined): string[] | undefined {
  return ids?.length ? ids : undefined;
}
