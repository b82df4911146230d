import {
  CompassOutlined,
  ExperimentOutlined,
  GlobalOutlined,
  LogoutOutlined,
  MoonOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, type MenuProps } from 'antd';
import { useNavigate } from 'react-router';
import { setLanguage, useLanguage, type Language } from '../../shared/i18n';
import { setTheme, themeChoice, useIsDark, type ThemeChoice } from '../../shared/theme';
import { usePreferences } from '../session/preferences';
import { useSession, useSignOut } from '../session/session';
import { useTrainingTexts } from '../training/texts';
import { startTour } from '../training/tour/touring';
import { useMayTrain, useTraining } from '../training/useTraining';
import { useReport } from './problems';
import { useFrameTexts } from './texts';

const languageNames = { en: 'English', 'zh-CN': '简体中文' } as const;
const themes: ThemeChoice[] = ['system', 'light', 'dark'];

/** The person's menu: language, appearance, learning, sign out. */
export function Account({ onGo }: { onGo?: () => void }) {
  const t = useFrameTexts();
  const learn = useTrainingTexts();
  const session = useSession();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const report = useReport();
  const { change } = usePreferences();
  const mayEnter = useMayTrain() && !session.training;
  const { enter } = useTraining();
  useIsDark();
  const speak = (language: Language) => {
    setLanguage(language);
    change({ language }, { onError: report });
  };
  const dress = (theme: ThemeChoice) => {
    setTheme(theme);
    change({ theme }, { onError: report });
  };
  const place = session.training ? learn('title') : session.organisation.name;
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
    {
      key: 'tour',
      icon: <CompassOutlined />,
      label: learn('tour.start'),
      onClick: () => {
        onGo?.();
        startTour();
      },
    },
    ...(mayEnter
      ? [{ key: 'training', icon: <ExperimentOutlined />, label: learn('enter'), onClick: enter }]
      : []),
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
        aria-label={`${t('account')}: ${place}`}
      >
        {place}
      </Button>
    </Dropdown>
  );
}
