import { textOr } from '../../../../shared/i18n';
import { MultiSelect } from '../../../parts/MultiSelect';
import { useAccessTexts } from './texts';

const segments = [
  'orders',
  'shipments',
  'imports',
  'merchants',
  'stock',
  'skus',
  'receipts',
  'sites',
  'routes',
  'jobs',
  'tracking',
  'tracking-links',
  'proofs',
  'positions',
  'streams',
];

interface Props {
  id?: string;
  value?: string[];
  onChange?: (scopes: string[]) => void;
}

/** Scopes by the first segment of an address, each to read or to write too; also one typed by hand. */
export function ScopeField({ id, value, onChange }: Props) {
  const t = useAccessTexts();
  const label = useScopeLabel();
  const all = ['*', ...segments].flatMap((it) => [`${it}:read`, `${it}:write`]);
  return (
    <MultiSelect
      id={id}
      mode="tags"
      value={value}
      onChange={onChange}
      aria-label={t('scopes')}
      tokenSeparators={[' ', ',']}
      options={all.map((scope) => ({ value: scope, label: `${label(scope)} (${scope})` }))}
      optionFilterProp="label"
    />
  );
}

/** `orders:write` in words. */
export function useScopeLabel(): (scope: string) => string {
  const t = useAccessTexts();
  return (scope) => {
    const [segment = '', verb] = scope.split(':');
    const what = segment === '*' ? t('anything') : textOr(t, `segments.${segment}`, segment);
    return `${what} · ${verb === 'write' ? t('write') : t('read')}`;
  };
}
