import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { language } from '../../shared/i18n';
import { readPreferences, usePreferences, type Preferences } from '../session/preferences';
import { useSession } from '../session/session';
import { makeSample, termsOf, type Progress } from './sample';

const key = 'training-sample';

/** Fills the training organisation where it is not full yet; goes on after a reload, in one window. */
export function useSample() {
  const { id } = useSession().organisation;
  const { known, preferences, changeAsync } = usePreferences();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Progress>();
  const isFull = (it: Preferences) => it.training?.terms.organisation === id && it.training.done;

  const fill = async (): Promise<boolean> => {
    const kept = await readPreferences();
    if (isFull(kept)) return true;
    const begun = kept.training?.terms.organisation === id ? kept.training.terms : undefined;
    const terms = begun ?? termsOf(id, language(), new Date());
    if (!begun) await changeAsync({ training: { terms, done: false } });
    await makeSample(terms, setProgress);
    await changeAsync({ training: { terms, done: true } });
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== key });
    return true;
  };
  const run = useQuery({
    queryKey: [key, id],
    queryFn: () => navigator.locks.request(`${key}-${id}`, fill),
    enabled: known && !isFull(preferences),
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
  });
  return { progress, error: run.error, filling: run.isFetching, goOn: () => void run.refetch() };
}
