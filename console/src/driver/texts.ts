import { texts, type Key } from '../shared/i18n';
import en from './en.json';
import zh from './zh-CN.json';

export type DriverKey = Key<typeof en>;
export const useTexts = texts('driver', en, zh);
