import { texts } from '../../../shared/i18n';
import en from './en.json';
import zh from './zh-CN.json';

export const useTexts = texts('orders', en, zh);
export type Texts = ReturnType<typeof useTexts>;
