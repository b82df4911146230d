import { answer, api, type OrdersApi } from '../../../../shared/api';

export type Preview = OrdersApi['schemas']['Preview'];
export type ImportProgress = OrdersApi['schemas']['Progress'];
export type Mapping = Record<string, string>;

/** What is asked of the server with a file. */
export interface Reading {
  file: File;
  merchantId: string;
  /** Our field to the file's column, `=text` for a fixed value; the server's guess if not given. */
  mapping?: Mapping;
  encoding?: 'UTF_8' | 'GB18030';
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** By its name: browsers know the types of such files from the system, which may know none. */
export function typeOf(name: string): string | undefined {
  const end = name.toLowerCase().split('.').pop();
  if (end === 'csv' || end === 'txt' || end === 'tsv') return 'text/csv';
  if (end === 'xlsx') return xlsx;
  return end === 'jsonl' || end === 'ndjson' || end === 'json' ? 'application/x-ndjson' : undefined;
}

export const accepted = '.csv,.tsv,.txt,.xlsx,.jsonl,.ndjson';

/** The browser's zone: dates in the file are meant in it. */
const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

function request({ file, merchantId, mapping, encoding }: Reading) {
  const isText = typeOf(file.name) === 'text/csv';
  return {
    params: {
      query: {
        merchantId,
        mapping: mapping && JSON.stringify(mapping),
        encoding: isText ? encoding : undefined,
        zone: zone(),
      },
    },
    headers: { 'Content-Type': typeOf(file.name) ?? 'text/csv' },
    body: file as never,
    bodySerializer: (body: unknown) => body as File,
  };
}

export function preview(reading: Reading): Promise<Preview> {
  return answer(api.orders.POST('/api/v1/imports/preview', request(reading)));
}

export function send(reading: Reading, key: string): Promise<ImportProgress> {
  const { params, headers, ...rest } = request(reading);
  return answer(
    api.orders.POST('/api/v1/imports', {
      ...rest,
      params: { query: { ...params.query, fileName: reading.file.name.slice(0, 200) } },
      headers: { ...headers, 'Idempotency-Key': key },
    }),
  );
}

let offered: File | undefined;
const listeners = new Set<() => void>();

/** Hands a dropped file to the wizard, open or not. */
export function offerFile(file: File | undefined): void {
  offered = file;
  listeners.forEach((changed) => changed());
}

export const offeredFile = () => offered;

export function onOffer(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
