import { Button, Segmented, Select, Skeleton } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { answer, api } from '../../../shared/api';
import { Unreadable } from '../../frame/problems';
import { ExceptionCard } from './ExceptionCard';
import { useTexts } from './texts';
import { kinds, type Kind } from './kinds';
import './exceptions.css';

/** What needs a person: the oldest last, each with what to do about it. */
export default function ExceptionsPage() {
  const t = useTexts();
  const [search, setSearch] = useSearchParams();
  const open = search.get('show') !== 'settled';
  const kind = kinds.find((it) => it === search.get('kind'));
  const { data, error, refetch, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['exceptions', open, kind],
      initialPageParam: undefined as string | undefined,
      queryFn: ({ pageParam, signal }) =>
        answer(
          api.orders.GET('/api/v1/exceptions', {
            params: { query: { open, kind, limit: 50, after: pageParam } },
            signal,
          }),
        ),
      getNextPageParam: (page) => page.next ?? undefined,
      refetchInterval: 15_000,
    });
  const all = data?.pages.flatMap((page) => page.items) ?? [];
  const choose = (part: { show?: string; kind?: Kind }) => {
    const next = new URLSearchParams(search);
    for (const [name, value] of Object.entries(part)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    setSearch(next, { replace: true });
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t('title')}</h1>
        <div className="page-actions">
          <Select
            allowClear
            aria-label={t('kindLabel')}
            placeholder={t('kindLabel')}
            style={{ minWidth: 220 }}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChange={(value?: Kind) => choose({ kind: value })}
          />
          <Segmented
            value={open ? 'open' : 'settled'}
            options={[
              { value: 'open', label: t('open') },
              { value: 'settled', label: t('settled') },
            ]}
            onChange={(value) => choose({ show: value === 'open' ? undefined : value })}
          />
        </div>
      </div>
      {error ? <Unreadable error={error} retry={() => void refetch()} /> : null}
      {isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {data && all.length === 0 ? <p className="exception-none">{t(open ? 'none' : 'noneSettled')}</p> : null}
      <ul className="exceptions">
        {all.map((it) => (
          <ExceptionCard key={it.id} exception={it} />
        ))}
      </ul>
      {hasNextPage ? (
        <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}
