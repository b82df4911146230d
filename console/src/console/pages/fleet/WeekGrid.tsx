import { useRef, useState, type KeyboardEvent } from 'react';
import { language } from '../../../shared/i18n';
import type { Driver, Vehicle } from './directory';
import { ShiftChip } from './ShiftChip';
import type { Shift, ShiftBoard } from './shiftChanges';
import { useTexts } from './texts';
import { contains, type Range } from './week';
import { WeekCell } from './WeekCell';

interface Props {
  days: string[];
  zone: string;
  vehicles: Vehicle[];
  drivers: Driver[];
  shifts: ShiftBoard;
  /** Some days of a vehicle are to be given a shift. */
  choose: (range: Range) => void;
}

const steps: Record<string, [number, number]> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * A row for each vehicle, a column for each day: dragged over, or walked by arrow keys. A shift is
 * moved by dragging it, or by picking it up and choosing where it goes.
 */
export function WeekGrid({ days, zone, vehicles, drivers, shifts, choose }: Props) {
  const t = useTexts();
  const grid = useRef<HTMLTableElement>(null);
  const [range, setRange] = useState<Range>();
  const [dragged, setDragged] = useState<Shift>();
  const [held, setHeld] = useState<Shift>();
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const of = (vehicle: Vehicle, day: string) =>
    (shifts.query.data ?? []).filter((it) => it.vehicleId === vehicle.id && it.day === day);
  const focusCell = (row: number, column: number) => {
    setFocus({ row, column });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
  };

  const go = (row: number, column: number, extend: boolean) => {
    if (row < 0 || row >= vehicles.length || column < 0 || column >= days.length) return;
    if (extend && !held && range?.row === row) setRange({ ...range, to: column });
    else if (extend && !held && focus.row === row) setRange({ row, from: focus.column, to: column });
    else setRange(undefined);
    focusCell(row, column);
  };
  const put = (shift: Shift | undefined, row: number, column: number) => {
    const [vehicle, day] = [vehicles[row], days[column]];
    if (shift && vehicle && day) void shifts.move(shift, vehicle.id, day, zone);
    setDragged(undefined);
    setHeld(undefined);
  };
  const pressed = (event: KeyboardEvent, row: number, column: number) => {
    const step = steps[event.key];
    if (step) go(row + step[0], column + step[1], event.shiftKey);
    else if (event.key === 'Escape' && held) setHeld(undefined);
    else if ((event.key === 'Enter' || event.key === ' ') && event.target === event.currentTarget) {
      if (held) put(held, row, column);
      else choose(range ?? { row, from: column, to: column });
      setRange(undefined);
    } else return;
    event.preventDefault();
  };
  const dayName = (day: string) =>
    new Intl.DateTimeFormat(language(), {
      weekday: 'short',
      day: 'numeric',
      month: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T12:00:00Z`));

  return (
    <div className={held ? 'week holding' : 'week'} onPointerLeave={() => setRange(undefined)}>
      <p role="status" className="week-held no-print">
        {held ? t('shifts.held') : null}
      </p>
      <table ref={grid} role="grid" aria-label={t('tabs.shifts')}>
        <thead>
          <tr>
            <th scope="col">{t('field.vehicle')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {dayName(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vehicles.map((vehicle, row) => (
            <tr key={vehicle.id}>
              <th scope="row">{vehicle.code}</th>
              {days.map((day, column) => (
                <WeekCell
                  key={day}
                  name={`${row}-${column}`}
                  label={t(held ? 'shifts.putHere' : 'shifts.cell', {
                    vehicle: vehicle.code,
                    day: dayName(day),
                  })}
                  chosen={contains(range, row, column)}
                  current={focus.row === row && focus.column === column}
                  onFocus={() => setFocus({ row, column })}
                  onKeyDown={(event) => pressed(event, row, column)}
                  onPress={() => !held && setRange({ row, from: column, to: column })}
                  onOver={() => range?.row === row && setRange({ ...range, to: column })}
                  onRelease={(onItself) => {
                    if (held && onItself) put(held, row, column);
                    else if (range && !held) choose(range);
                    setRange(undefined);
                  }}
                  onDrop={dragged && (() => put(dragged, row, column))}
                >
                  {of(vehicle, day).map((shift) => (
                    <ShiftChip
                      key={shift.id}
                      shift={shift}
                      zone={zone}
                      vehicle={vehicle}
                      day={dayName(day)}
                      driver={drivers.find((it) => it.id === shift.driverId)}
                      held={held?.id === shift.id}
                      remove={() => void shifts.remove(shift, zone)}
                      drag={setDragged}
                      hold={() => {
                        setHeld(held?.id === shift.id ? undefined : shift);
                        focusCell(row, column);
                      }}
                    />
                  ))}
                </WeekCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
