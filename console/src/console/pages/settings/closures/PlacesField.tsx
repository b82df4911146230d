import { DeleteOutlined, EnvironmentOutlined } from '@ant-design/icons';
import { AutoComplete, Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { PlacesMap } from './PlacesMap';
import { useAddresses, type Place } from './closures';
import { useClosuresTexts } from './texts';

interface Props {
  area: boolean;
  value?: Place[];
  onChange?: (places: Place[]) => void;
}

const nothing: Place[] = [];

/** Points by address, for the keyboard; the map beside it adds to the same list. */
export function PlacesField({ area, value = nothing, onChange }: Props) {
  const t = useClosuresTexts();
  const [text, setText] = useState('');
  const found = useAddresses(useDeferredValue(text));
  const items = found.data?.items ?? [];
  const add = (label: string) => {
    const chosen = items.find((it) => it.label === label);
    if (!chosen) return;
    onChange?.([...value, { ...chosen.point, label }]);
    setText('');
  };
  return (
    <>
      <PlacesMap
        places={value}
        area={area}
        add={(place) => onChange?.([...value, place])}
        remove={(index) => onChange?.(value.filter((_, at) => at !== index))}
      />
      <p className="settings-quiet">{t('clickMap')}</p>
      <AutoComplete
        style={{ width: '100%' }}
        aria-label={t('findAddress')}
        placeholder={t('findAddress')}
        value={text}
        onChange={setText}
        onSelect={add}
        options={items.map(({ label }) => ({ value: label, label }))}
        notFoundContent={found.isSuccess ? t('noAddress') : null}
      />
      <ol className="settings-places">
        {value.map((place, index) => (
          <li key={`${place.latitude},${place.longitude},${index}`}>
            <EnvironmentOutlined />
            <span>{place.label ?? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}`}</span>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('remove', { number: index + 1 })}
              onClick={() => onChange?.(value.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
