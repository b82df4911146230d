import { useState } from 'react';
import { language } from '../../shared/i18n';
import { money } from '../../shared/format';
import type { Money } from '../store/model';
import { useTexts } from '../texts';

interface Props {
  owed: Money;
  /** As the driver typed it, in the currency's smallest unit. */
  taken: number | undefined;
  onAmount: (minor: number) => void;
}

/** How much was paid at the door; all that is owed unless the driver says otherwise. */
export function CashField({ owed, taken, onAmount }: Props) {
  const t = useTexts();
  const [typed, setTyped] = useState<string>();
  const digits = digitsOf(owed.currency);
  const amount = taken ?? owed.amountMinor;
  const enter = (text: string) => {
    setTyped(text);
    const value = Number(text.replace(',', '.'));
    if (Number.isFinite(value) && value >= 0) onAmount(Math.round(value * 10 ** digits));
  };
  return (
    <div className="cash">
      <label>
        {t('cash.label', { amount: money(owed.amountMinor, owed.currency) })}
        <input
          value={typed ?? (amount / 10 ** digits).toFixed(digits)}
          inputMode="decimal"
          onChange={(event) => enter(event.target.value)}
        />
      </label>
      {amount !== owed.amountMinor && <p className="warn strong">{t('cash.other')}</p>}
    </div>
  );
}

function digitsOf(currency: string): number {
  const format = new Intl.NumberFormat(language(), { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
