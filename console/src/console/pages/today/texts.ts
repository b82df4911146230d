import { texts } from '../../../shared/i18n';
import en from './en.json';
import zh from './zh-CN.json';

export const useTodayTexts = texts('today', en, zh);
export type TodayTexts = ReturnType<typeof useTodayTexts>;
