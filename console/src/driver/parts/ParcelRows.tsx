import { weight } from '../../shared/format';
import { openParcels } from '../store/day';
import type { Draft, Task } from '../store/model';
import { useTexts } from '../texts';
import { Icon } from './Icon';

interface Props {
  task: Task;
  draft: Draft;
  onClear: (parcelId: string) => void;
}

/** The parcels to hand over, those that were scanned ticked, those that are not taken marked. */
export function ParcelRows({ task, draft, onClear }: Props) {
  const t = useTexts();
  return (
    <ul className="parcels">
      {openParcels(task).map((parcel) => {
        const failed = draft.outcomes[parcel.parcelId];
        const scanned = draft.scans.includes(parcel.barcode);
        return (
          <li key={parcel.parcelId} className={scanned ? 'scanned' : ''}>
            {scanned && <Icon name="check" />}
            <span className="barcode">{parcel.barcode}</span>
            <span>{weight(parcel.weightGrams)}</span>
            {failed && (
              <button className="chip bad" onClick={() => onClear(parcel.parcelId)}>
                {t(`outcome.${failed}`)}
                <Icon name="cross" />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
