import type { ReactNode } from 'react';
import './pill.css';

export type PillTone = 'bad' | 'warn' | 'good' | 'quiet';

/** A state in a word; its colour says how grave it is, and is readable in both themes. */
export function Pill({ tone, children }: { tone: PillTone; children: ReactNode }) {
  return <span className={`pill pill-${tone}`}>{children}</span>;
}
