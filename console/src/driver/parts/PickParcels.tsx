export interface Pickable {
  id: string;
  text: string;
  more?: string;
}

interface Props {
  label: string;
  parcels: Pickable[];
  picked: string[];
  onPick: (ids: string[]) => void;
}

export function PickParcels({ label, parcels, picked, onPick }: Props) {
  const toggle = (id: string) =>
    onPick(picked.includes(id) ? picked.filter((it) => it !== id) : [...picked, id]);
  return (
    <fieldset className="choices">
      <legend>{label}</legend>
      {parcels.map((parcel) => (
        <label key={parcel.id}>
          <input type="checkbox" checked={picked.includes(parcel.id)} onChange={() => toggle(parcel.id)} />
          <span className="what">
            <span className="barcode">{parcel.text}</span>
            {parcel.more && <small>{parcel.more}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
