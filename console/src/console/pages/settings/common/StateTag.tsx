import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet';

/** A state in a word, in a colour that can be read on any surface of either theme. */
export function StateTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`settings-state ${tone}`}>{children}</span>;
}
