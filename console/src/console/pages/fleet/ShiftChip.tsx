import { CloseOutlined } from '@ant-design/icons';
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
  remove: () => void;
  drag: (shift: Shift | undefined) => void;
}

/** One shift in the week: dragged to move it, its button takes it away. */
export function ShiftChip({ shift, zone, vehicle, day, driver, remove, drag }: Props) {
  const t = useTexts();
  const window = timeWindow(shift.startsAt, shift.endsAt, zone);
  const name = driver?.displayName ?? t('shifts.noDriver');
  return (
    <div
      className={driver ? 'shift' : 'shift open'}
      draggable
      title={t('shifts.move')}
      onDragStart={() => drag(shift)}
      onDragEnd={() => drag(undefined)}
    >
      <span>
        <strong>{window}</strong>
        <br />
        {name}
      </span>
      <button
        type="button"
        className="no-print"
        aria-label={t('shifts.shift', { vehicle: vehicle.code, day, window, driver: name })}
        onClick={remove}
      >
        <CloseOutlined />
      </button>
    </div>
  );
}
