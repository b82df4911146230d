import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback } from 'react';
import { useExplain } from '../../../frame/problems';
import { preview, type Change, type Plan, type Preview, type Read } from '../api';
import { isFinal, previewed } from '../model';
import { usePlanTexts } from '../texts';
import { Broken } from './Broken';
import { CostDelta } from './CostDelta';
import { usePlanned } from './planned';
import { usePublishedDrop } from './published';
import { explanation, planKey, useEdits } from './usePlan';

/** Makes a change: of the draft, or of the published routes. */
export function useDrop(): (body: Change, known?: Preview) => Promise<void> {
  const { plan, places, routeIds } = usePlanned();
  const shiftOf = useCallback((jobId: string) => places.get(jobId)?.row.lane.shiftId, [places]);
  const inDraft = useDraftDrop(plan.id);
  const onRoutes = usePublishedDrop({ plan, routeIds, shiftOf });
  return plan.status === 'PUBLISHED' ? onRoutes : inDraft;
}

/** Makes a change as its preview showed it; what it breaks is asked for first, or refused. */
function useDraftDrop(id: string) {
  const queries = useQueryClient();
  const { make } = useEdits(id);
  const { modal, message } = App.useApp();
  const explain = useExplain();
  const t = usePlanTexts();
  return useCallback(
    async (body: Change, known?: Preview) => {
      let seen: Preview;
      try {
        seen = known ?? (await preview(id, [body]));
      } catch (error) {
        void message.error(explanation(error, explain, t));
        return;
      }
      const plan = queries.getQueryData<Read>(planKey(id))?.value;
      const go = async (change: Change) => {
        const done = await make(change, plan && shownAs(plan, change, seen)).catch(() => undefined);
        if (done && (change.type === 'MOVE' || change.type === 'REMOVE')) {
          const count = change.jobIds.length;
          void message.success(
            <>
              {change.type === 'MOVE' ? t('done.moved', { count }) : t('done.removed', { count })}{' '}
              <CostDelta preview={seen} plan={done.value} />
            </>,
          );
        }
      };
      if (seen.allowed) {
        await go(body);
      } else if (body.type !== 'MOVE' || seen.fresh.some(isFinal)) {
        modal.error({
          title: t('breaks.refused'),
          content: <Broken preview={seen} />,
          okText: t('understood'),
        });
      } else {
        const accept = [...new Set(seen.fresh.map((breach) => breach.rule))];
        modal.confirm({
          title: t('breaks.ask'),
          content: <Broken preview={seen} />,
          okText: t('breaks.accept'),
          okButtonProps: { danger: true },
          cancelText: t('cancel'),
          onOk: () => go({ ...body, accept }),
        });
      }
    },
    [id, queries, make, modal, message, explain, t],
  );
}

function shownAs(plan: Plan, body: Change, seen: Preview): Plan | undefined {
  return body.type === 'MOVE' || body.type === 'REMOVE' ? previewed(plan, seen.routes) : undefined;
}
