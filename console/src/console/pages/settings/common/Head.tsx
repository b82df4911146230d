import type { ReactNode } from 'react';

/** A section's name, what it is for, and what can be begun here. */
export function Head({ title, lead, actions }: { title: string; lead: string; actions?: ReactNode }) {
  return (
    <header className="settings-head">
      <h1>{title}</h1>
      {actions ? <div className="page-actions">{actions}</div> : null}
      <p>{lead}</p>
    </header>
  );
}
