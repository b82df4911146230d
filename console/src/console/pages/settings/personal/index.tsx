import { Form, Radio, Select, Skeleton } from 'antd';
import { useLanguage, type Language } from '../../../../shared/i18n';
import { setLanguage } from '../../../../shared/i18n';
import { setTheme, themeChoice, useIsDark, type ThemeChoice } from '../../../../shared/theme';
import { pages } from '../../../frame/pages';
import { useReport } from '../../../frame/problems';
import { useFrameTexts } from '../../../frame/texts';
import { usePreferences, type Preferences } from '../../../session/preferences';
import { Head } from '../common/Head';
import { useSettingsTexts } from '../texts';
import { Account } from './Account';
import { PasswordChange } from './PasswordChange';
import { usePersonalTexts } from './texts';

export default function PersonalSection() {
  const t = usePersonalTexts();
  const title = useSettingsTexts()('sections.personal');
  return (
    <>
      <Head title={title} lead={t('lead')} />
      <Appearance />
      <Account />
      <PasswordChange />
    </>
  );
}

const languages: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];
const themes = ['system', 'light', 'dark'] as const;
const units = ['metric', 'imperial'] as const;

function Appearance() {
  const t = usePersonalTexts();
  const frame = useFrameTexts();
  const report = useReport();
  const current = useLanguage();
  useIsDark();
  const { preferences, pending, change } = usePreferences();
  const keep = (part: Preferences) => change(part, { onError: report });
  const choose = (next: Language) => {
    setLanguage(next);
    keep({ language: next });
  };
  const dress = (next: ThemeChoice) => {
    setTheme(next);
    keep({ theme: next });
  };
  return (
    <section className="settings-group" aria-label={t('appearance')}>
      <h2>{t('appearance')}</h2>
      {pending ? (
        <Skeleton active />
      ) : (
        <Form layout="vertical" component="div">
          <Form.Item label={t('language')}>
            <Radio.Group
              aria-label={t('language')}
              value={current}
              optionType="button"
              options={languages}
              onChange={({ target }) => choose(target.value)}
            />
          </Form.Item>
          <Form.Item label={t('theme')}>
            <Radio.Group
              aria-label={t('theme')}
              value={themeChoice()}
              optionType="button"
              options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
              onChange={({ target }) => dress(target.value)}
            />
          </Form.Item>
          <Form.Item label={t('distance')}>
            <Radio.Group
              aria-label={t('distance')}
              value={preferences.distance ?? 'metric'}
              optionType="button"
              options={units.map((value) => ({ value, label: t(`units.${value}`) }))}
              onChange={({ target }) => keep({ distance: target.value })}
            />
          </Form.Item>
          <Form.Item label={t('firstPage')} extra={t('firstPageHelp')}>
            <Select
              aria-label={t('firstPage')}
              style={{ maxWidth: 240 }}
              value={preferences.firstPage ?? pages[0]?.name}
              options={pages.map(({ name }) => ({ value: name, label: frame(`pages.${name}`) }))}
              onChange={(firstPage) => keep({ firstPage })}
            />
          </Form.Item>
        </Form>
      )}
    </section>
  );
}
