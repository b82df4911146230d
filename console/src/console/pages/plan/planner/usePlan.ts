import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { ProblemError } from '../../../../shared/api';
import { useExplain } from '../../../frame/problems';
import { change, readPlan, readSheet, step, type Change, type Plan, type Read, type Step } from '../api';
import { usePlanTexts } from '../texts';

export const planKey = (id: string) => ['plan', id];
const isSolving = (plan: Plan | undefined) => plan?.status === 'QUEUED' || plan?.status === 'SOLVING';

/** A plan and its sheet, read again and again so that what others change is seen. */
export function usePlan(id: string) {
  const plan = useQuery({
    queryKey: planKey(id),
    queryFn: () => readPlan(id),
    refetchInterval: (query) => (isSolving(query.state.data?.value) ? 1_500 : 8_000),
  });
  const sheet = useQuery({
    queryKey: ['plan-sheet', id],
    queryFn: () => readSheet(id),
    refetchInterval: 30_000,
  });
  return { plan, sheet };
}

interface Edit {
  make: (etag: string) => Promise<Read>;
  /** What to show until the server has answered. */
  shown?: Plan;
}

/** Changes a plan, one change after the other, each on the version that the one before made. */
export function useEdits(id: string) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  const explain = useExplain();
  const t = usePlanTexts();
  const key = planKey(id);
  const { mutateAsync, isPending } = useMutation({
    scope: { id: `plan-${id}` },
    mutationFn: async ({ make }: Edit) => {
      const read = queries.getQueryData<Read>(key);
      return make(read?.etag ?? (await readPlan(id)).etag);
    },
    onMutate: async ({ shown }) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Read>(key);
      if (shown && before) queries.setQueryData<Read>(key, { ...before, value: shown });
      return before;
    },
    onSuccess: (read) => {
      queries.setQueryData<Read>(key, read);
      void queries.invalidateQueries({ queryKey: ['plan-history', id] });
      void queries.invalidateQueries({ queryKey: ['plan-why', id] });
    },
    onError: (error, _edit, before) => {
      if (before) queries.setQueryData<Read>(key, before);
      void queries.invalidateQueries({ queryKey: key });
      void queries.invalidateQueries({ queryKey: ['plan-sheet', id] });
      void message.error(explanation(error, explain, t));
    },
  });
  const make = useCallback(
    (body: Change, shown?: Plan) => mutateAsync({ make: (etag) => change(id, etag, body), shown }),
    [id, mutateAsync],
  );
  const take = useCallback(
    (what: Step) => mutateAsync({ make: (etag) => step(id, etag, what) }).catch(() => undefined),
    [id, mutateAsync],
  );
  return { make, take, isPending };
}

/** Refusals that only a planner knows, else what the frame says. */
export function explanation(
  error: unknown,
  explain: (error: unknown) => string,
  t: ReturnType<typeof usePlanTexts>,
): string {
  if (!(error instanceof ProblemError)) return explain(error);
  if (error.status === 412) return t('refused.changedMeanwhile');
  const known = [
    'nothing-to-undo',
    'nothing-to-redo',
    'plan-not-a-draft',
    'plan-stale',
    'route-locked',
    'job-not-plannable',
    'shift-not-free',
    'route-has-begun',
  ] as const;
  const code = known.find((it) => it === error.code);
  return code ? t(`refused.${code}`) : explain(error);
}
