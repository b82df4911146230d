import { Select, Switch, Tooltip } from 'antd';
import { useState } from 'react';
import { textOr } from '../../../../shared/i18n';
import { useTexts } from '../texts';
import { assign, importFields } from './fields';
import type { Mapping, Preview } from './file';

interface Props {
  preview: Preview;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  /** Whether it is being read anew. */
  stale: boolean;
}

/** The file's first rows; above each column what it is taken for, in each cell what is wrong. */
export function PreviewTable({ preview, mapping, onMapping, stale }: Props) {
  const t = useTexts();
  const [onlyWrong, setOnlyWrong] = useState(false);
  const rows = onlyWrong ? preview.wrong : preview.first;
  const fieldOf = new Map(Object.entries(mapping).map(([field, column]) => [column, field]));
  const options = importFields.map((value) => ({
    value,
    label: t(`importField.${value.replaceAll('.', '_')}` as never),
  }));
  return (
    <>
      <label className="import-switch">
        <Switch
          size="small"
          checked={onlyWrong}
          disabled={preview.wrong.length === 0}
          onChange={setOnlyWrong}
        />{' '}
        {t('import.onlyWrong')}
      </label>
      <div
        className={`import-table${stale ? ' import-stale' : ''}`}
        tabIndex={0}
        role="region"
        aria-label={t('import.step.columns')}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              {preview.header.map((column) => (
                <th key={column} scope="col">
                  <span>{column}</span>
                  <Select
                    size="small"
                    allowClear
                    showSearch={{ optionFilterProp: 'label' }}
                    aria-label={t('import.columnIs', { column })}
                    placeholder={t('import.ignored')}
                    value={fieldOf.get(column)}
                    options={options}
                    popupMatchSelectWidth={220}
                    onChange={(field?: string) => onMapping(assign(mapping, column, field))}
                  />
                </th>
              ))}
              {preview.header.length === 0 ? <th scope="col">{t('import.line')}</th> : null}
              <th scope="col">{t('import.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const byColumn = new Map(row.errors.map((error) => [error.column ?? '', error]));
              return (
                <tr key={row.number}>
                  <th scope="row">{row.number}</th>
                  {row.cells.map((cell, at) => {
                    const column = preview.header[at] ?? '';
                    const error = byColumn.get(column);
                    return (
                      <td key={at} className={error && column ? 'import-wrong' : undefined}>
                        {error && column ? (
                          <Tooltip title={problemText(error)}>
                            <span>{cell || t('import.emptyCell')}</span>
                          </Tooltip>
                        ) : (
                          cell
                        )}
                      </td>
                    );
                  })}
                  <td className="import-problems">
                    {row.errors.map((error) => (
                      <div key={error.field + error.code}>
                        {error.column ?? fieldText(error.field)} {problemText(error)}
                      </div>
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );

  function problemText(error: { code: string; detail: string }): string {
    return textOr(t, `importProblem.${error.code}`, error.detail);
  }

  function fieldText(field: string): string {
    return textOr(t, `importField.${field.replaceAll('.', '_')}`, field);
  }
}
