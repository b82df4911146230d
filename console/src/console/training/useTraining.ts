import { App } from 'antd';
import { useCallback, useMemo } from 'react';
import { api, ProblemError } from '../../shared/api';
import { doPending } from '../frame/pending';
import { useExplain } from '../frame/problems';
import { useHasRole } from '../session/session';
import { useTrainingTexts } from './texts';

const path = '/api/v1/training';

/** Whether the person is one of those who may practise. */
export function useMayTrain(): boolean {
  return useHasRole(
    'ADMIN',
    'DISPATCHER',
    'STATION_MANAGER',
    'WAREHOUSE',
    'CUSTOMER_SERVICE',
    'FINANCE',
    'VIEWER',
  );
}

/**
 * Ways into training and out of it. Each ends in a page that is loaded anew, so that nothing of one
 * organisation is left on the screens of another.
 */
export function useTraining() {
  const t = useTrainingTexts();
  const explain = useExplain();
  const { message, modal } = App.useApp();
  const move = useCallback(
    async (call: () => Promise<unknown>, meanwhile: string) => {
      const close = message.loading(meanwhile, 0);
      try {
        await doPending();
        await call();
        location.assign('/today');
      } catch (error) {
        close();
        const code = error instanceof ProblemError ? error.code : '';
        const own = { 'training-limit': t('limit'), 'no-way-back': t('noWayBack') }[code];
        void message.error(own ?? explain(error));
      }
    },
    [message, explain, t],
  );
  return useMemo(() => {
    const reset = () => move(() => api.gateway.POST(`${path}/reset`), t('resetting'));
    return {
      enter: () => void move(() => api.gateway.POST(path), t('entering')),
      leave: () => void move(() => api.gateway.DELETE(path), t('leaving')),
      /** Asks first. */
      reset: () =>
        void modal.confirm({
          title: t('resetTitle'),
          content: t('resetLead'),
          okText: t('resetShort'),
          okButtonProps: { danger: true },
          cancelText: t('cancel'),
          autoFocusButton: 'cancel',
          onOk: reset,
        }),
    };
  }, [move, modal, t]);
}
