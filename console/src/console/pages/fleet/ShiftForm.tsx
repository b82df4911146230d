import { App, Form, Input, Select, Space } from 'antd';
import { useMemo } from 'react';
import { EditDrawer } from '../../parts/EditDrawer';
import { MultiSelect } from '../../parts/MultiSelect';
import { useNeeded } from '../../parts/RecordForm';
import type { Driver, Vehicle } from './directory';
import type { NewShift } from './shiftChanges';
import { useTexts } from './texts';
import type { Range } from './week';

interface Values {
  days: string[];
  driverId?: string;
  from: string;
  until: string;
}

interface Props {
  range: Range | undefined;
  days: string[];
  vehicles: Vehicle[];
  drivers: Driver[];
  add: (wanted: NewShift) => Promise<void>;
  close: () => void;
}

/** The same shift on each of the chosen days. */
export function ShiftForm({ range, days, vehicles, drivers, add, close }: Props) {
  const t = useTexts();
  const { message } = App.useApp();
  const needed = useNeeded();
  const vehicle = range && vehicles[range.row];
  const initial = useMemo<Values | undefined>(() => {
    if (!range) return undefined;
    const [first, last] = [Math.min(range.from, range.to), Math.max(range.from, range.to)];
    return { days: days.slice(first, last + 1), from: '08:00', until: '18:00' };
    // the week does not change while the form is open
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [range]);
  const save = async ({ days: wanted, ...shift }: Values) => {
    if (!vehicle) return;
    for (const day of wanted) await add({ vehicleId: vehicle.id, day, ...shift });
    void message.success(t('shifts.added', { count: wanted.length }));
  };
  return (
    <EditDrawer<Values>
      title={t('shifts.addTo', { vehicle: vehicle?.code ?? '' })}
      open={range !== undefined}
      close={close}
      initial={initial}
      save={save}
      saveLabel={t('shifts.add')}
    >
      <Form.Item name="days" label={t('field.days')} rules={needed}>
        <MultiSelect options={days.map((day) => ({ value: day, label: day }))} />
      </Form.Item>
      <Form.Item name="driverId" label={t('field.driver')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('shifts.noDriver')}
          options={drivers.map((it) => ({ value: it.id, label: it.displayName }))}
        />
      </Form.Item>
      <Space>
        <Form.Item name="from" label={t('field.from')} rules={needed}>
          <Input type="time" />
        </Form.Item>
        <Form.Item name="until" label={t('field.until')} rules={needed}>
          <Input type="time" />
        </Form.Item>
      </Space>
    </EditDrawer>
  );
}
