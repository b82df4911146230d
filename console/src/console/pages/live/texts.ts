import { texts } from '../../../shared/i18n';
import en from './en.json';
import zh from './zh-CN.json';

export const useLiveTexts = texts('live', en, zh);
export type LiveTexts = ReturnType<typeof useLiveTexts>;
