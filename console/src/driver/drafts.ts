import { useCallback, useEffect, useState } from 'react';
import { changed, onChange } from './store/changes';
import { database } from './store/db';
import type { Draft } from './store/model';

const empty = (jobId: string): Draft => ({ jobId, scans: [], photos: [], outcomes: {} });

/** A draft with every change that was asked for until now. */
export async function draftOf(jobId: string): Promise<Draft> {
  return (await (await database()).get('drafts', jobId)) ?? empty(jobId);
}

/** Changes a draft as it stands by now, so that two quick scans are both kept. */
export async function changeDraft(jobId: string, change: (draft: Draft) => Draft): Promise<void> {
  const tx = (await database()).transaction('drafts', 'readwrite');
  const before = (await tx.store.get(jobId)) ?? empty(jobId);
  await tx.store.put(change(before));
  await tx.done;
  changed();
}

/** What was gathered for a job and not told yet; it survives closing the app. */
export function useDraft(jobId: string): [Draft, (change: (draft: Draft) => Draft) => void] {
  const [draft, setDraft] = useState<Draft>(() => empty(jobId));
  useEffect(() => {
    let current = true;
    const load = () => void draftOf(jobId).then((found) => current && setDraft(found));
    load();
    const stop = onChange(load);
    return () => {
      current = false;
      stop();
    };
  }, [jobId]);
  const change = useCallback((how: (draft: Draft) => Draft) => void changeDraft(jobId, how), [jobId]);
  return [draft, change];
}
