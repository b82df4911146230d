import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { answer, api, type InventoryApi } from '../../../shared/api';
import { useReport } from '../../frame/problems';
import { PagedTable } from '../../parts/PagedTable';
import { useFilters, usePaged } from '../../parts/paged';
import { Filters } from './Filters';
import { useParcelColumns, type Parcel } from './parcels';
import { useTexts } from './texts';

/** Parcels to be packed: scanned one by one, or marked in the list. */
export function Packing() {
  const t = useTexts();
  const { get } = useFilters();
  const siteId = get('site');
  const [chosen, setChosen] = useState<string[]>([]);
  const list = usePaged<Parcel>(['packings', siteId], (after) =>
    answer(api.inventory.GET('/api/v1/packings', { params: { query: { siteId, after } } })),
  );
  const pack = usePack(() => setChosen([]));
  const columns = useParcelColumns((row) => (
    <Button size="small" onClick={() => void pack({ siteId: row.siteId, parcelIds: [row.parcelId] })}>
      {t('packing.pack')}
    </Button>
  ));
  const site = siteId ?? (list.rows[0] && chosen.length ? siteOf(list.rows, chosen) : undefined);
  return (
    <>
      <Filters site>
        <Scan siteId={siteId} pack={pack} />
        <Button
          type="primary"
          disabled={chosen.length === 0 || !site}
          onClick={() => site && void pack({ siteId: site, parcelIds: chosen })}
        >
          {t('packing.packChosen', { count: chosen.length })}
        </Button>
      </Filters>
      <PagedTable<Parcel>
        list={list}
        label={t('tabs.packing')}
        empty={t('packing.empty')}
        rowKey="parcelId"
        rowSelection={{
          selectedRowKeys: chosen,
          onChange: (keys) => setChosen(keys.map(String)),
          // parcels are packed at one site at a time
          getCheckboxProps: (row) => ({ disabled: site !== undefined && row.siteId !== site }),
        }}
        columns={columns}
      />
    </>
  );
}

function siteOf(rows: Parcel[], chosen: string[]): string | undefined {
  return rows.find((row) => row.parcelId === chosen[0])?.siteId;
}

type Pack = (body: InventoryApi['schemas']['NewPacking']) => Promise<boolean>;

/** Takes the parcels off the list at once, and puts them back where they are refused. */
function usePack(done: () => void): Pack {
  const t = useTexts();
  const report = useReport();
  const queries = useQueryClient();
  const { message } = App.useApp();
  return async (body) => {
    type Pages = InfiniteData<{ items: Parcel[]; next?: string }>;
    const packed = (row: Parcel) =>
      body.parcelIds?.includes(row.parcelId) || body.barcodes?.includes(row.barcode);
    const before = queries.getQueriesData<Pages>({ queryKey: ['packings'] });
    queries.setQueriesData<Pages>({ queryKey: ['packings'] }, (data) =>
      data
        ? {
            ...data,
            pages: data.pages.map((page) => ({ ...page, items: page.items.filter((row) => !packed(row)) })),
          }
        : data,
    );
    try {
      const { parcelIds } = await answer(api.inventory.POST('/api/v1/packings', { body }));
      void message.success(t('packing.done', { count: parcelIds.length }));
      void queries.invalidateQueries({ queryKey: ['packings'] });
      done();
      return true;
    } catch (error) {
      before.forEach(([key, data]) => queries.setQueryData(key, data));
      report(error);
      return false;
    }
  };
}

/** A scanner types the barcode and Enter. */
function Scan({ siteId, pack }: { siteId: string | undefined; pack: Pack }) {
  const t = useTexts();
  const { message } = App.useApp();
  const [code, setCode] = useState('');
  const scanned = async () => {
    const barcode = code.trim();
    if (!barcode) return;
    if (!siteId) return void message.warning(t('packing.scanSite'));
    setCode('');
    if (!(await pack({ siteId, barcodes: [barcode] }))) setCode(barcode);
  };
  return (
    <Input
      value={code}
      onChange={(event) => setCode(event.target.value)}
      onPressEnter={() => void scanned()}
      placeholder={t('packing.scan')}
      aria-label={t('packing.scan')}
      autoComplete="off"
      style={{ width: 200 }}
    />
  );
}
