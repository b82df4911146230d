import { useRef, useState, type KeyboardEvent } from 'react';
import { language } from '../../../shared/i18n';
import type { Driver, Vehicle } from './directory';
import { ShiftChip } from './ShiftChip';
import type { Shift, ShiftBoard } from './shiftChanges';
import { useTexts } from './texts';
import { contains, type Range } from './week';

interface Props {
  days: string[];
  zone: string;
  vehicles: Vehicle[];
  drivers: Driver[];
  shifts: ShiftBoard;
  /** Some days of a vehicle are to be given a shift. */
  choose: (range: Range) => void;
}

/** A row for each vehicle, a column for each day; dragged over, or walked by arrow keys. */
export function WeekGrid({ days, zone, vehicles, drivers, shifts, choose }: Props) {
  const t = useTexts();
  const grid = useRef<HTMLTableElement>(null);
  const [range, setRange] = useState<Range>();
  const [dragged, setDragged] = useState<Shift>();
  const [focus, setFocus] = useState({ row: 0, column: 0 });
  const of = (vehicle: Vehicle, day: string) =>
    (shifts.query.data ?? []).filter((it) => it.vehicleId === vehicle.id && it.day === day);

  const go = (row: number, column: number, extend: boolean) => {
    if (row < 0 || row >= vehicles.length || column < 0 || column >= days.length) return;
    if (extend && range?.row === row) setRange({ ...range, to: column });
    else if (extend && focus.row === row) setRange({ row, from: focus.column, to: column });
    else setRange(undefined);
    setFocus({ row, column });
    grid.current?.querySelector<HTMLElement>(`[data-cell="${row}-${column}"]`)?.focus();
  };
  const pressed = (event: KeyboardEvent, row: number, column: number) => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
    };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      go(row + step[0], column + step[1], event.shiftKey);
    } else if ((event.key === 'Enter' || event.key === ' ') && event.target === event.currentTarget) {
      event.preventDefault();
      choose(range ?? { row, from: column, to: column });
      setRange(undefined);
    }
  };
  const dayName = (day: string) =>
    new Intl.DateTimeFormat(language(), {
      weekday: 'short',
      day: 'numeric',
      month: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${day}T12:00:00Z`));

  return (
    <div className="week" onPointerLeave={() => setRange(undefined)}>
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
                <td
                  key={day}
                  role="gridcell"
                  data-cell={`${row}-${column}`}
                  className={contains(range, row, column) ? 'chosen' : ''}
                  aria-selected={contains(range, row, column)}
                  aria-label={t('shifts.cell', { vehicle: vehicle.code, day: dayName(day) })}
                  tabIndex={focus.row === row && focus.column === column ? 0 : -1}
                  onFocus={() => setFocus({ row, column })}
                  onKeyDown={(event) => pressed(event, row, column)}
                  onPointerDown={(event) => {
                    if (event.target === event.currentTarget) setRange({ row, from: column, to: column });
                  }}
                  onPointerEnter={(event) => {
                    if (event.buttons === 1 && range?.row === row) setRange({ ...range, to: column });
                  }}
                  onPointerUp={() => {
                    if (range) choose(range);
                    setRange(undefined);
                  }}
                  onDragOver={(event) => dragged && event.preventDefault()}
                  onDrop={() => {
                    if (dragged) void shifts.move(dragged, vehicle.id, day, zone);
                    setDragged(undefined);
                  }}
                >
                  {of(vehicle, day).map((shift) => (
                    <ShiftChip
                      key={shift.id}
                      shift={shift}
                      zone={zone}
                      vehicle={vehicle}
                      day={dayName(day)}
                      driver={drivers.find((it) => it.id === shift.driverId)}
                      remove={() => void shifts.remove(shift, zone)}
                      drag={setDragged}
                    />
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
