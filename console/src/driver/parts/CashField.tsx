import { useState } from 'react';
import { language } from '../../shared/i18n';
import { money } from '../../shared/format';
import { cashOf } from '../deliver';
import type { Draft, Task } from '../store/model';
import { useTexts } from '../texts';

interface Props {
  task: Task;
  draft: Draft;
  onAmount: (minor: number) => void;
}

/** How much was paid at the door; all that is owed unless the driver says otherwise. */
export function CashField({ task, draft, onAmount }: Props) {
  const t = useTexts();
  const owed = cashOf(task, { ...draft, cashMinor: undefined }, true)!;
  const digits =
    new Intl.NumberFormat(language(), { style: 'currency', currency: owed.currency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? ((draft.cashMinor ?? owed.amountMinor) / 10 ** digits).toFixed(digits);
  const enter = (text: string) => {
    setTyped(text);
    const value = Number(text.replace(',', '.'));
    if (Number.isFinite(value) && value >= 0) onAmount(Math.round(value * 10 ** digits));
  };
  const less = (draft.cashMinor ?? owed.amountMinor) !== owed.amountMinor;
  return (
    <div className="cash">
      <label>
        {t('cash.label', { amount: money(owed.amountMinor, owed.currency) })}
        <input value={shown} inputMode="decimal" onChange={(event) => enter(event.target.value)} />
      </label>
      {less && <p className="warn strong">{t('cash.other')}</p>}
    </div>
  );
}
