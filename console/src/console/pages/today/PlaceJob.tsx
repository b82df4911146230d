import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal, Skeleton } from 'antd';
import { useDeferredValue, useState } from 'react';
import { answer, api, versioned, type DispatchApi } from '../../../shared/api';
import { useReport } from '../../frame/problems';
import type { WaitingJob } from './needs';
import { useTodayTexts } from './texts';

type Likely = DispatchApi['schemas']['Likely'];

/** Finds the door of a job on the map's addresses, and says that it is there. */
export function PlaceJob({ job, close }: { job: WaitingJob; close: () => void }) {
  const t = useTodayTexts();
  const report = useReport();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [words, setWords] = useState(job.district ?? '');
  const query = useDeferredValue(words.trim());
  const found = useQuery({
    queryKey: ['addresses', query],
    queryFn: () => answer(api.dispatch.GET('/api/v1/addresses', { params: { query: { query, limit: 8 } } })),
    enabled: query.length > 1,
    placeholderData: (before) => before,
  });
  const place = useMutation({
    mutationFn: async ({ latitude, longitude }: Likely['point']) => {
      const path = { id: job.id };
      const { etag } = await versioned(api.dispatch.GET('/api/v1/jobs/{id}', { params: { path } }));
      await api.dispatch.PUT('/api/v1/jobs/{id}/location', {
        params: { path, header: { 'If-Match': etag } },
        body: { latitude, longitude },
      });
    },
    onSuccess: () => {
      void message.success(t('placing.done', { number: job.number }));
      void queries.invalidateQueries({ queryKey: ['jobs'] });
      close();
    },
    onError: report,
  });
  const items = found.data?.items ?? [];
  return (
    <Modal open title={t('placing.title', { number: job.number })} footer={null} onCancel={close}>
      <Input.Search
        autoFocus
        aria-label={t('placing.search')}
        placeholder={t('placing.search')}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {found.isLoading ? <Skeleton active paragraph={{ rows: 2 }} title={false} /> : null}
      {found.data && items.length === 0 ? <p className="quiet">{t('placing.none')}</p> : null}
      <ul className="needs">
        {items.map((it) => (
          <li key={`${it.label} ${it.point.latitude} ${it.point.longitude}`}>
            <span className="need-text">{it.label}</span>
            <Button size="small" loading={place.isPending} onClick={() => place.mutate(it.point)}>
              {t('placing.ok')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
