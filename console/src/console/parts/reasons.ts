import { useCallback, useMemo } from 'react';
import { textOr } from '../../shared/i18n';
import { useReasonList } from './directory';
import en from './en.json';
import { usePartTexts } from './texts';

const usual: Record<string, string> = en.reason;

/** What a reason is called: as the tenant named it, else in the page's language. */
export function useReasonName(): (reason: { code: string; label: string }) => string {
  const t = usePartTexts();
  return useCallback(
    ({ code, label }) => (label === usual[code] ? textOr(t, `reason.${code}`, label) : label),
    [t],
  );
}

/** Why a delivery failed, by its code. */
export function useReasons(): ReadonlyMap<string, string> {
  const nameOf = useReasonName();
  const { data } = useReasonList();
  return useMemo(() => new Map(data?.map((reason) => [reason.code, nameOf(reason)])), [data, nameOf]);
}
