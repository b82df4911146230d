import { useState } from 'react';
import { languages, setLanguage, useLanguage, type Language as Name } from '../../shared/i18n';
import { setTheme, themeChoice, type ThemeChoice } from '../../shared/theme';
import { useTexts } from '../texts';

const themes = ['system', 'light', 'dark'] as const;

export function Language() {
  const t = useTexts();
  return (
    <label>
      {t('more.language')}
      <select value={useLanguage()} onChange={(event) => setLanguage(event.target.value as Name)}>
        {languages.map((it) => (
          <option key={it} value={it}>
            {t(`language.${it}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Theme() {
  const t = useTexts();
  const [choice, setChoice] = useState(themeChoice());
  const choose = (next: ThemeChoice) => {
    setTheme(next);
    setChoice(next);
  };
  return (
    <label>
      {t('more.theme')}
      <select value={choice} onChange={(event) => choose(event.target.value as ThemeChoice)}>
        {themes.map((it) => (
          <option key={it} value={it}>
            {t(`theme.${it}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
