import type { ReactNode } from 'react';
import { useTexts } from '../texts';

interface Props {
  title: string;
  hint?: string;
  children?: ReactNode;
}

/** A screen with nothing on it: why, and what comes next. */
export function Empty({ title, hint, children }: Props) {
  return (
    <main className="empty">
      <h1>{title}</h1>
      {hint && <p>{hint}</p>}
      {children}
    </main>
  );
}

/** The stop was taken from the route while its screen was open, or before its link was followed. */
export function StopGone() {
  const t = useTexts();
  return (
    <Empty title={t('stop.gone')} hint={t('stop.goneHint')}>
      <a className="second" href="#/">
        {t('stop.toList')}
      </a>
    </Empty>
  );
}
