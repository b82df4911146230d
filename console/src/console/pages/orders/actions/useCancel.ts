import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { App } from 'antd';
import { createElement, useCallback } from 'react';
import { answer, api, type OrdersApi } from '../../../../shared/api';
import { awaits, settles } from '../../../frame/pending';
import { useReport } from '../../../frame/problems';
import { ordersKey } from '../queries';
import { useTexts } from '../texts';
import type { ListedOrder } from '../types';
import { UndoNotice } from './UndoNotice';

export const cancelReasons = ['CUSTOMER_ASKED', 'DUPLICATE', 'WRONG_ORDER', 'OUT_OF_STOCK', 'OTHER'] as const;
export type CancelReason = (typeof cancelReasons)[number];
type Outcome = OrdersApi['schemas']['CancelOutcome'];

const graceSeconds = 8;
/** As many as the server takes at once. */
const atOnce = 200;

/** Cancels orders after a few seconds in which that can be undone; a cancel once sent is final. */
export function useCancel() {
  const t = useTexts();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const report = useReport();

  const show = useCallback(
    (ids: readonly string[]) =>
      queries.setQueriesData<InfiniteData<{ items: ListedOrder[] }>>(
        { queryKey: [...ordersKey, 'list'] },
        (was) =>
          was && {
            ...was,
            pages: was.pages.map((page) => ({
              ...page,
              items: page.items.map((it) => (ids.includes(it.id) ? { ...it, state: 'CANCELLING' } : it)),
            })),
          },
      ),
    [queries],
  );

  return useCallback(
    (ids: readonly string[], reason: CancelReason, detail?: string) => {
      show(ids);
      const key = `cancel-${ids[0]}`;
      const refresh = () => queries.invalidateQueries({ queryKey: ordersKey });
      const send = async () => {
        clearTimeout(timer);
        settles(send);
        message.destroy(key);
        try {
          const outcomes: Outcome[] = [];
          for (let from = 0; from < ids.length; from += atOnce) {
            const orderIds = ids.slice(from, from + atOnce);
            outcomes.push(
              ...(await answer(
                api.orders.POST('/api/v1/orders/cancellations', { body: { orderIds, reason, detail } }),
              )),
            );
          }
          const refused = outcomes.filter((it) => it.problem).length;
          if (refused) void message.warning(t('cancel.refused', { count: refused }), 8);
          else void message.success(t('cancel.done', { count: ids.length }));
        } catch (error) {
          report(error);
        }
        await refresh();
      };
      const timer = setTimeout(() => void send(), graceSeconds * 1000);
      awaits(send);
      const undo = () => {
        clearTimeout(timer);
        settles(send);
        message.destroy(key);
        void message.info(t('cancel.undone'));
        void refresh();
      };
      void message.open({
        key,
        type: 'loading',
        duration: graceSeconds,
        content: createElement(UndoNotice, {
          text: t('cancel.soon', { count: ids.length }),
          action: t('cancel.undo'),
          undo,
        }),
      });
    },
    [show, message, queries, report, t],
  );
}
