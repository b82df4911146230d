import { GlobalOutlined, LogoutOutlined, MoonOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { setLanguage, useLanguage, type Language } from '../../shared/i18n';
import { setTheme, themeChoice, useIsDark, type ThemeChoice } from '../../shared/theme';
import { usePreferences } from '../session/preferences';
import { useSession, useSignOut } from '../session/session';
import { useReport } from './problems';
import { useFrameTexts } from './texts';

const languageNames = { en: 'English', 'zh-CN': '简体中文' } as const;
const themes: ThemeChoice[] = ['system', 'light', 'dark'];

/** The person's menu: language, appearance, sign out. */
export function Account() {
  const t = useFrameTexts();
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const report = useReport();
  const { change } = usePreferences();
  useIsDark();
  const speak = (language: Language) => {
    setLanguage(language);
    change({ language }, { onError: report });
  };
  const dress = (theme: ThemeChoice) => {
    setTheme(theme);
    change({ theme }, { onError: report });
  };
  const leave = () => signOut().then(() => navigate('/signin'), report);
  const items: MenuProps['items'] = [
    {
      key: 'language',
      icon: <GlobalOutlined />,
      label: t('language'),
      children: Object.entries(languageNames).map(([key, label]) => ({
        key,
        label,
        onClick: () => speak(key as keyof typeof languageNames),
      })),
    },
    {
      key: 'theme',
      icon: <MoonOutlined />,
      label: t('theme'),
      children: themes.map((key) => ({ key, label: t(`themes.${key}`), onClick: () => dress(key) })),
    },
    { type: 'divider' },
    { key: 'out', icon: <LogoutOutlined />, label: t('signOut'), onClick: () => void leave() },
  ];
  return (
    <Dropdown menu={{ items, selectedKeys: [useLanguage(), themeChoice()] }} trigger={['click']}>
      <Button
        type="text"
        block
        icon={<UserOutlined />}
        style={{ justifyContent: 'start' }}
        aria-label={`${t('account')}: ${session.organisation.name}`}
      >
        {session.organisation.name}
      </Button>
    </Dropdown>
  );
}
