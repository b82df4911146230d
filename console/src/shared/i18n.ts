import i18next from 'i18next';
import { useSyncExternalStore } from 'react';

export const languages = ['en', 'zh-CN'] as const;
export type Language = (typeof languages)[number];

const chosen = 'peisong.language';

/** A person's choice on this device, else what the browser asks for, else English. */
export function initialLanguage(): Language {
  const stored = read();
  if (stored === 'en' || stored === 'zh-CN') return stored;
  return navigator.languages.some((it) => it.toLowerCase().startsWith('zh')) ? firstKnown() : 'en';
}

function firstKnown(): Language {
  for (const language of navigator.languages) {
    if (language.toLowerCase().startsWith('zh')) return 'zh-CN';
    if (language.toLowerCase().startsWith('en')) return 'en';
  }
  return 'en';
}

function read(): string | null {
  try {
    return localStorage.getItem(chosen);
  } catch {
    return null; // storage may be forbidden; the choice then lasts for this page
  }
}

const translator = i18next.createInstance();
void translator.init({
  lng: initialLanguage(),
  fallbackLng: 'en',
  resources: {},
  interpolation: { escapeValue: false }, // React escapes
  initAsync: false,
  showSupportNotice: false,
});
document.documentElement.lang = translator.language;

export function language(): Language {
  return translator.language as Language;
}

/** Shows everything in another language from now on, and on this device next time. */
export function setLanguage(next: Language): void {
  try {
    localStorage.setItem(chosen, next);
  } catch {
    // see read()
  }
  document.documentElement.lang = next;
  void translator.changeLanguage(next);
}

function subscribe(changed: () => void): () => void {
  translator.on('languageChanged', changed);
  return () => translator.off('languageChanged', changed);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, language);
}

type Texts = { [key: string]: string | Texts };
type Leaf<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaf<T[K]>}`;
}[keyof T & string];
type WithoutPlural<K extends string> =
  K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K;

/** A text's key, without its plural form: `count` chooses that. */
export type Key<T> = WithoutPlural<Leaf<T>>;
export type Translate<T> = (key: Key<T>, values?: Record<string, string | number>) => string;

/**
 * The texts of one folder. Both languages come with the code that shows them, so that a page once
 * loaded can be read, and switched, without the network. `scripts/check-texts.mjs` compares them.
 *
 * @returns a hook for components, with `.now` for code outside of them
 */
export function texts<T extends Texts>(namespace: string, en: T, zh: Texts) {
  translator.addResourceBundle('en', namespace, en, true, true);
  translator.addResourceBundle('zh-CN', namespace, zh, true, true);
  const now: Translate<T> = (key, values) => translator.t(key, { ns: namespace, ...values });
  const inLanguage =
    (lng: Language): Translate<T> =>
    (key, values) =>
      translator.t(key, { ns: namespace, lng, ...values });
  // one function a language, so that what is memoised by it is made anew in another
  const translates = { en: inLanguage('en'), 'zh-CN': inLanguage('zh-CN') };
  const use = (): Translate<T> => translates[useLanguage()];
  return Object.assign(use, { now });
}

/** Text for a code that the server sends, such as a state; the code itself where none is known. */
export function textOr<T>(t: Translate<T>, key: string, code: string): string {
  const text = t(key as Key<T>);
  return text === key ? code : text;
}
