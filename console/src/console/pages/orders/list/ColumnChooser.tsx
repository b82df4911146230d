import { ArrowDownOutlined, ArrowUpOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Radio, Tooltip } from 'antd';
import type { TableSettings } from '../settings';
import { useTexts } from '../texts';
import { columnNames, type ColumnName } from './columnNames';

interface Props {
  settings: TableSettings;
  onSettings: (part: Partial<TableSettings>) => void;
  onReset: () => void;
}

/** Which columns, in which order, and how close the rows are. */
export function ColumnChooser(props: Props) {
  const t = useTexts();
  return (
    <Popover trigger="click" placement="bottomRight" content={<Choices {...props} />}>
      <Tooltip title={t('columns')}>
        <Button icon={<SettingOutlined />} aria-label={t('columns')} />
      </Tooltip>
    </Popover>
  );
}

function Choices({ settings, onSettings, onReset }: Props) {
  const t = useTexts();
  const shown = settings.columns;
  const names = [...shown, ...columnNames.filter((it) => !shown.includes(it))];
  const move = (name: ColumnName, by: number) => {
    const columns = shown.filter((it) => it !== name);
    columns.splice(shown.indexOf(name) + by, 0, name);
    onSettings({ columns });
  };
  const toggle = (name: ColumnName) =>
    onSettings({ columns: shown.includes(name) ? shown.filter((it) => it !== name) : [...shown, name] });
  return (
    <div className="orders-columns">
      {names.map((name) => {
        const at = shown.indexOf(name);
        return (
          <div key={name}>
            <Checkbox
              checked={at >= 0}
              disabled={at >= 0 && shown.length === 1}
              onChange={() => toggle(name)}
            >
              {t(`column.${name}`)}
            </Checkbox>
            <span>
              <Button
                size="small"
                type="text"
                icon={<ArrowUpOutlined />}
                disabled={at < 1}
                aria-label={t('columnUp', { column: t(`column.${name}`) })}
                onClick={() => move(name, -1)}
              />
              <Button
                size="small"
                type="text"
                icon={<ArrowDownOutlined />}
                disabled={at < 0 || at === shown.length - 1}
                aria-label={t('columnDown', { column: t(`column.${name}`) })}
                onClick={() => move(name, 1)}
              />
            </span>
          </div>
        );
      })}
      <Radio.Group
        optionType="button"
        size="small"
        aria-label={t('density.label')}
        value={settings.density}
        options={[
          { value: 'compact', label: t('density.compact') },
          { value: 'comfortable', label: t('density.comfortable') },
        ]}
        onChange={(event) => onSettings({ density: event.target.value as TableSettings['density'] })}
      />
      <Button type="link" size="small" onClick={onReset}>
        {t('columnsReset')}
      </Button>
    </div>
  );
}
