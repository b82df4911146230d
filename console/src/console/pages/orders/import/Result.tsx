import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Progress, Skeleton } from 'antd';
import { useEffect } from 'react';
import { answer, api } from '../../../../shared/api';
import * as format from '../../../../shared/format';
import { textOr } from '../../../../shared/i18n';
import { Unreadable } from '../../../frame/problems';
import { useRefresh } from '../queries';
import { useTexts } from '../texts';

interface Props {
  id: string;
  close: () => void;
  again: () => void;
}

const figures = ['ordered', 'repeated', 'refused', 'pending'] as const;

/** How far an import is, and what to do about what was refused. */
export function Result({ id, close, again }: Props) {
  const t = useTexts();
  const refresh = useRefresh();
  const { data, error, refetch } = useQuery({
    queryKey: ['import', id],
    queryFn: () => answer(api.orders.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.done ? false : 1_000),
  });
  const done = data?.done;
  useEffect(() => {
    if (done) void refresh();
  }, [done, refresh]);
  if (error) return <Unreadable error={error} retry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  const applied = data.rows - data.pending;
  return (
    <div className="import-result">
      <h2>{data.fileName ?? t('import.title')}</h2>
      <Progress
        percent={Math.floor((100 * applied) / data.rows)}
        status={done ? (data.refused ? 'exception' : 'success') : 'active'}
        aria-label={t('import.progress')}
      />
      <dl className="import-figures" aria-live="polite">
        {figures.map((name) => (
          <div key={name}>
            <dt>{t(`import.${name}`)}</dt>
            <dd className={name === 'refused' && data.refused ? 'order-late' : undefined}>
              {format.count(data[name])}
            </dd>
          </div>
        ))}
      </dl>
      {data.refused > 0 ? <Refused id={id} done={Boolean(done)} again={again} /> : null}
      {done && data.refused === 0 ? (
        <Button type="primary" onClick={close}>
          {t('import.show')}
        </Button>
      ) : null}
    </div>
  );
}

function Refused({ id, done, again }: { id: string; done: boolean; again: () => void }) {
  const t = useTexts();
  const { data } = useQuery({
    queryKey: ['import-refused', id, done],
    queryFn: () =>
      answer(
        api.orders.GET('/api/v1/imports/{id}/rows', {
          params: { path: { id }, query: { state: 'REFUSED', limit: 50 } },
        }),
      ),
  });
  return (
    <section aria-label={t('import.refused')}>
      <p>{t('import.repair')}</p>
      <p className="import-foot">
        <Button icon={<DownloadOutlined />} href={`/api/v1/imports/${id}/refused`} download>
          {t('import.download')}
        </Button>
        <Button type="primary" onClick={again}>
          {t('import.again')}
        </Button>
      </p>
      <table className="order-lines">
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            <th scope="col">{t('column.reference')}</th>
            <th scope="col">{t('import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {data?.items.map((row) => {
            const field = (row.pointer ?? '').replace(/^\//, '').replaceAll('/', '.');
            return (
              <tr key={row.rowNumber}>
                <td>{row.rowNumber}</td>
                <td>{row.externalReference}</td>
                <td>
                  {textOr(t, `importField.${field.replaceAll('.', '_')}`, field)}{' '}
                  {textOr(t, `importProblem.${row.reason ?? ''}`, row.detail ?? row.reason ?? '')}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
