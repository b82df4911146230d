import { useMemo } from 'react';
import { textOr } from '../../shared/i18n';
import { useReasonList } from './directory';
import en from './en.json';
import { usePartTexts } from './texts';

const usual: Record<string, string> = en.reason;

/** Why a delivery failed, by its code: as the tenant named it, else in the page's language. */
export function useReasons(): ReadonlyMap<string, string> {
  const t = usePartTexts();
  const { data } = useReasonList();
  return useMemo(
    () =>
      new Map(
        data?.map(({ code, label }) => [
          code,
          label === usual[code] ? textOr(t, `reason.${code}`, label) : label,
        ]),
      ),
    [data, t],
  );
}
