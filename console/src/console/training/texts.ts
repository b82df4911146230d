import { texts } from '../../shared/i18n';
import en from './en.json';
import zh from './zh-CN.json';

export const useTrainingTexts = texts('training', en, zh);
