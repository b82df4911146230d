import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { answer, api, type DispatchApi } from '../../../shared/api';
import { useReport } from '../../frame/problems';
import { usePartTexts } from '../../parts/texts';
import { useTexts } from './texts';
import { addDays, clock } from './week';

export type Shift = DispatchApi['schemas']['ShiftView'];
export type NewShift = DispatchApi['schemas']['NewShift'];
export type ShiftBoard = ReturnType<typeof useShifts>;

/** The shifts of a depot's week, and what can be done with them. */
export function useShifts(siteId: string | undefined, monday: string) {
  const t = useTexts();
  const parts = usePartTexts();
  const report = useReport();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const key = ['shifts', siteId, monday];
  const query = useQuery({
    queryKey: key,
    enabled: siteId !== undefined,
    queryFn: () => {
      const week = { siteId: siteId as string, day: monday, until: addDays(monday, 6) };
      return answer(api.dispatch.GET('/api/v1/shifts', { params: { query: week } }));
    },
  });
  const show = (change: (now: Shift[]) => Shift[]) =>
    queries.setQueryData<Shift[]>(key, (now) => change(now ?? []));
  const settle = () => void queries.invalidateQueries({ queryKey: key });

  /** Throws what the server refuses. */
  const add = async (wanted: NewShift) => {
    const made = await answer(api.dispatch.POST('/api/v1/shifts', { body: wanted }));
    show((now) => [...now, made]);
  };

  const cancel = async (shift: Shift) => {
    show((now) => now.filter((it) => it.id !== shift.id));
    try {
      await api.dispatch.DELETE('/api/v1/shifts/{id}', { params: { path: { id: shift.id } } });
    } catch (error) {
      settle();
      throw error;
    }
  };

  /** Takes it off at once; it can be had back for a while. */
  const remove = async (shift: Shift, zone: string) => {
    try {
      await cancel(shift);
    } catch (error) {
      return report(error);
    }
    const undo = () => {
      message.destroy(shift.id);
      add(wish(shift, zone)).catch(report);
    };
    void message.open({
      key: shift.id,
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('shifts.removed')}
          <Button type="link" size="small" onClick={undo}>
            {parts('undo')}
          </Button>
        </>
      ),
    });
  };

  /** To another day or vehicle; where it does not fit there it stays where it was. */
  const move = async (shift: Shift, vehicleId: string, day: string, zone: string) => {
    if (shift.vehicleId === vehicleId && shift.day === day) return;
    try {
      await cancel(shift);
      await add({ ...wish(shift, zone), vehicleId, day });
      void message.success(t('shifts.moved'));
    } catch (error) {
      report(error);
      await add(wish(shift, zone)).catch(() => undefined);
      settle();
    }
  };
  return { query, add, remove, move };
}

function wish(shift: Shift, zone: string): NewShift {
  return {
    vehicleId: shift.vehicleId,
    driverId: shift.driverId,
    day: shift.day,
    from: clock(shift.startsAt, zone),
    until: clock(shift.endsAt, zone),
  };
}
