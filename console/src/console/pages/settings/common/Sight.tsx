import { Tag } from 'antd';
import { useSettingsTexts } from '../texts';
import { useMerchants, useSites } from './names';

/** What a person or program sees: everything, or some sites and merchants. */
export function Sight({ sites, merchants }: { sites?: string[]; merchants?: string[] }) {
  const t = useSettingsTexts();
  const siteNames = useSites();
  const merchantNames = useMerchants();
  const names = [...(sites ?? []).map(siteNames.name), ...(merchants ?? []).map(merchantNames.name)];
  if (!sites && !merchants) return t('everything');
  return names.map((name) => <Tag key={name}>{name}</Tag>);
}
