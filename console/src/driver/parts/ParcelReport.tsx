import { useState } from 'react';
import { go } from '../phone';
import { useTexts } from '../texts';
import { Act } from './Act';
import { Back } from './Back';
import { Choice } from './Choice';
import { PickParcels, type Pickable } from './PickParcels';

interface Props<Value extends string> {
  title: string;
  parcels: Pickable[];
  legend: string;
  options: { value: Value; text: string }[];
  /** Said where there is nothing to choose from. */
  without?: string;
  grave?: boolean;
  sends: (count: number) => string;
  /** Whether it is kept. */
  onSend: (parcelIds: string[], value: Value) => Promise<boolean>;
}

/** Something happened to parcels on the way: to which ones, and what. */
export function ParcelReport<Value extends string>(props: Props<Value>) {
  const t = useTexts();
  const [picked, setPicked] = useState<string[]>([]);
  const [chosen, setChosen] = useState<Value>();
  const { parcels, options } = props;
  const possible = parcels.length > 0 && options.length > 0;
  const send = async () => {
    if (chosen && (await props.onSend(picked, chosen))) go('');
  };
  return (
    <>
      <main>
        <Back to="more" text={t('tabs.more')} />
        <h1>{props.title}</h1>
        {parcels.length === 0 && <p>{t('handOver.empty')}</p>}
        {options.length === 0 && props.without && <p>{props.without}</p>}
        {possible && (
          <>
            <PickParcels label={t('failed.which')} parcels={parcels} picked={picked} onPick={setPicked} />
            <Choice legend={props.legend} options={options} chosen={chosen} onChoose={setChosen} />
          </>
        )}
      </main>
      {possible && (
        <div className="bar">
          <Act
            className={props.grave ? 'big bad' : 'big'}
            disabled={!chosen || picked.length === 0}
            act={send}
          >
            {props.sends(picked.length)}
          </Act>
        </div>
      )}
    </>
  );
}
