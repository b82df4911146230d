import { crc32 } from 'node:zlib';
import type { Page } from 'playwright-core';

export interface Table {
  name: string;
  bytes: Buffer;
}

type Cells = (string | number)[];

export function csv(name: string, rows: Cells[], separator = ';'): Table {
  return { name, bytes: Buffer.from(rows.map((row) => row.join(separator)).join('\r\n')) };
}

export function jsonLines(name: string, objects: object[]): Table {
  return { name, bytes: Buffer.from(objects.map((it) => JSON.stringify(it)).join('\n')) };
}

/** A workbook of one sheet, as small as Excel's format allows. */
export function xlsx(name: string, rows: Cells[]): Table {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packaged = 'http://schemas.openxmlformats.org/package/2006';
  const ofType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return {
    name,
    bytes: zip({
      '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${ofType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${ofType}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${ofType}.worksheet+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relation}"><sheets><sheet name="Orders" sheetId="1" r:id="r1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.map(row).join('')}</sheetData></worksheet>`,
    }),
  };
}

function row(cells: Cells, index: number): string {
  return `<row r="${index + 1}">${cells.map((it, at) => cell(it, `${String.fromCharCode(65 + at)}${index + 1}`)).join('')}</row>`;
}

function cell(value: string | number, at: string): string {
  return typeof value === 'number'
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** PKZIP's format (APPNOTE 6.3), each file stored as it is. */
function zip(files: Record<string, string>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
    const common = Buffer.alloc(26); // from the version needed to the length of the extra field
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x21, 8); // the first of January 1980
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    parts.push(Buffer.concat([bytes(0x04034b50), common, Buffer.from(name), content]));
    directory.push(
      Buffer.concat([
        bytes(0x02014b50),
        short(20),
        common,
        Buffer.alloc(10),
        bytes(offset),
        Buffer.from(name),
      ]),
    );
    offset += 30 + name.length + content.length;
  }
  const central = Buffer.concat(directory);
  const count = short(directory.length);
  const end = [
    bytes(0x06054b50),
    Buffer.alloc(4),
    count,
    count,
    bytes(central.length),
    bytes(offset),
    short(0),
  ];
  return Buffer.concat([...parts, central, ...end]);
}

function bytes(value: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32LE(value);
  return buffer;
}

function short(value: number): Buffer {
  return bytes(value).subarray(0, 2);
}

/** Lets a file go over the page, as from a folder's window. */
export async function drop(page: Page, target: string, { name, bytes: content }: Table): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
      transfer.items.add(new File([content], name));
      return transfer;
    },
    [name, content.toString('base64')] as const,
  );
  await page.dispatchEvent(target, 'dragenter', { dataTransfer });
  await page.dispatchEvent(target, 'dragover', { dataTransfer });
  await page.dispatchEvent(target, 'drop', { dataTransfer });
}
