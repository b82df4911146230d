import { CloseOutlined } from '@ant-design/icons';
import type { KeyboardEvent } from 'react';
import { timeWindow } from '../../../shared/format';
import type { Driver, Vehicle } from './directory';
import type { Shift } from './shiftChanges';
import { useTexts } from './texts';

interface Props {
  shift: Shift;
  zone: string;
  vehicle: Vehicle;
  day: string;
  driver: Driver | undefined;
  held: boolean;
  remove: () => void;
  drag: (shift: Shift | undefined) => void;
  /** Picks it up, to be put down on another day. */
  hold: () => void;
}

/** One shift in the week: dragged or picked up to move it, its button takes it away. */
export function ShiftChip({ shift, zone, vehicle, day, driver, held, remove, drag, hold }: Props) {
  const t = useTexts();
  const window = timeWindow(shift.startsAt, shift.endsAt, zone);
  const name = driver?.displayName ?? t('shifts.noDriver');
  const what = { vehicle: vehicle.code, day, window, driver: name };
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    hold();
  };
  return (
    <div
      className={['shift', driver ? '' : 'open', held ? 'held' : ''].filter(Boolean).join(' ')}
      draggable
      onDragStart={() => drag(shift)}
      onDragEnd={() => drag(undefined)}
    >
      <span
        role="button"
        tabIndex={0}
        aria-pressed={held}
        aria-label={t('shifts.hold', what)}
        title={t('shifts.move')}
        onClick={hold}
        onKeyDown={pressed}
      >
        <strong>{window}</strong>
        <br />
        {name}
      </span>
      <button type="button" className="no-print" aria-label={t('shifts.shift', what)} onClick={remove}>
        <CloseOutlined />
      </button>
    </div>
  );
}
