import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { language, setLanguage } from '../../../shared/i18n';
import { setTheme, useIsDark } from '../../../shared/theme';
import { useSignInTexts } from './texts';

/** The other language, the other theme, and the way for those who came to the wrong door. */
export function Choices() {
  const t = useSignInTexts();
  const dark = useIsDark();
  const other = language() === 'en' ? 'zh-CN' : 'en';
  return (
    <footer className="signin-choices">
      <a href="/driver/">{t('driver')}</a>
      <Button type="text" lang={other} onClick={() => setLanguage(other)}>
        {t('switch')}
      </Button>
      <Button
        type="text"
        icon={dark ? <SunOutlined /> : <MoonOutlined />}
        aria-label={t('theme')}
        onClick={() => setTheme(dark ? 'light' : 'dark')}
      />
    </footer>
  );
}
