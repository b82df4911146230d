import { useState, type ReactNode } from 'react';

interface Props {
  act: () => unknown;
  className?: string;
  disabled?: boolean;
  /** What it says before it is pressed a second time, for what cannot be taken back. */
  sure?: string | undefined;
  children: ReactNode;
}

/** A button that does one thing at a time, however often it is tapped. */
export function Act({ act, className = 'second', disabled, sure, children }: Props) {
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    if (sure && !asked) return setAsked(true);
    setBusy(true);
    await act();
    setBusy(false);
    setAsked(false);
  };
  return (
    <button
      className={className}
      disabled={disabled || busy}
      onClick={() => void press()}
      onBlur={() => setAsked(false)}
    >
      {asked && sure ? sure : children}
    </button>
  );
}
