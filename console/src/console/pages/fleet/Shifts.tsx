import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Empty, Select, Skeleton, Space } from 'antd';
import { useState } from 'react';
import { date } from '../../../shared/format';
import { LinkButton } from '../../frame/LinkButton';
import { Unreadable } from '../../frame/problems';
import { useFilters } from '../../parts/paged';
import { useDepots, useDriversOf, useVehiclesOf } from './directory';
import { ShiftForm } from './ShiftForm';
import { useShifts } from './shiftChanges';
import { useTexts } from './texts';
import { addDays, daysOf, mondayOf, today, type Range } from './week';
import { WeekGrid } from './WeekGrid';
import './fleet.css';

/** Who drives what on which day of a week. */
export function Shifts() {
  const t = useTexts();
  const depots = useDepots();
  const { get, set } = useFilters();
  const siteId = get('depot') ?? depots.items[0]?.siteId;
  const depot = depots.items.find((it) => it.siteId === siteId);
  const monday = mondayOf(get('week') ?? today(depot?.zone));
  const days = daysOf(monday);
  const vehicles = useVehiclesOf(siteId);
  const drivers = useDriversOf(siteId);
  const shifts = useShifts(siteId, monday);
  const [chosen, setChosen] = useState<Range>();
  const failed = [depots.query, vehicles, drivers, shifts.query].find((it) => it.isError);
  const waits = !depot || vehicles.isPending || drivers.isPending || shifts.query.isPending;
  return (
    <>
      <div className="page-head">
        <Space wrap>
          <Select
            value={siteId}
            options={depots.options}
            aria-label={t('field.depot')}
            placeholder={t('shifts.chooseDepot')}
            onChange={(value) => set({ depot: value })}
            style={{ minWidth: 200 }}
          />
          <Button
            icon={<LeftOutlined />}
            aria-label={t('shifts.previous')}
            onClick={() => set({ week: addDays(monday, -7) })}
          />
          <strong aria-live="polite">{t('shifts.week', { date: date(`${monday}T12:00:00Z`, 'UTC') })}</strong>
          <Button
            icon={<RightOutlined />}
            aria-label={t('shifts.next')}
            onClick={() => set({ week: addDays(monday, 7) })}
          />
          <Button onClick={() => set({ week: undefined })}>{t('shifts.today')}</Button>
        </Space>
      </div>
      <p className="no-print">{t('shifts.lead')}</p>
      {failed ? (
        <Unreadable error={failed.error} retry={() => void failed.refetch()} />
      ) : depots.query.data?.length === 0 ? (
        <Empty description={t('depots.empty')}>
          <LinkButton type="primary" to="/inventory/sites">
            {t('depots.toSites')}
          </LinkButton>
        </Empty>
      ) : waits ? (
        <Skeleton active />
      ) : vehicles.data?.length === 0 ? (
        <Empty description={t('shifts.empty')}>
          <LinkButton type="primary" to="/fleet/vehicles?edit=new">
            {t('vehicles.add')}
          </LinkButton>
        </Empty>
      ) : (
        <WeekGrid
          days={days}
          zone={depot.zone}
          vehicles={vehicles.data ?? []}
          drivers={drivers.data ?? []}
          shifts={shifts}
          choose={setChosen}
        />
      )}
      <ShiftForm
        range={chosen}
        days={days}
        vehicles={vehicles.data ?? []}
        drivers={drivers.data ?? []}
        add={shifts.add}
        close={() => setChosen(undefined)}
      />
    </>
  );
}
