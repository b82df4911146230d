import { useMemo } from 'react';
import { useIsDark } from '../shared/theme';
import type { MapState } from './types';

const TOKENS: Record<MapState, string> = {
  planned: '--info',
  active: '--brand',
  done: '--text-quiet',
  late: '--warn',
  failed: '--bad',
  idle: '--text-quiet',
};

export interface MapColors {
  of: (state: MapState | undefined) => string;
  surface: string;
  text: string;
  focus: string;
  bad: string;
}

/** The theme's colours as the map's canvas takes them, which knows no CSS variables. */
export function useMapColors(): MapColors {
  const dark = useIsDark();
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const token = (name: string) => style.getPropertyValue(name).trim() || (dark ? '#e7edea' : '#17201d');
    return {
      of: (state) => token(TOKENS[state ?? 'planned']),
      surface: token('--surface'),
      text: token('--text'),
      focus: token('--focus'),
      bad: token('--bad'),
    };
  }, [dark]);
}
