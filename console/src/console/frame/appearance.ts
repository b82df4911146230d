import { theme, type ThemeConfig } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useMemo } from 'react';
import { useLanguage } from '../../shared/i18n';
import { useIsDark } from '../../shared/theme';

/** The component library in the colours of `tokens.css`. */
export function useAntTheme(): ThemeConfig {
  const dark = useIsDark();
  return useMemo(() => {
    const token = (name: string) =>
      getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
    return {
      algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
      token: {
        colorPrimary: token('brand'),
        colorLink: token('brand-strong'),
        colorTextLightSolid: token('on-brand'),
        colorBgBase: token('surface'),
        colorBgContainer: token('surface-raised'),
        colorBgElevated: token('surface-raised'),
        colorTextBase: token('text'),
        colorTextDescription: token('text-quiet'),
        colorTextPlaceholder: token('text-quiet'),
        colorSuccess: token('good'),
        colorWarning: token('warn'),
        colorError: token('bad'),
        colorInfo: token('info'),
        borderRadius: 8,
        fontFamily: token('font'),
      },
    };
    // the custom properties change with `dark`
  }, [dark]);
}

export function useAntLocale() {
  const chinese = useLanguage() === 'zh-CN';
  dayjs.locale(chinese ? 'zh-cn' : 'en');
  return chinese ? zh : en;
}
