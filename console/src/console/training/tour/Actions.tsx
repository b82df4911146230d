import { Button } from 'antd';
import { useEffect, useRef, type Ref } from 'react';
import type { Preferences } from '../../session/preferences';
import { useSession } from '../../session/session';
import { useTrainingTexts } from '../texts';
import { useMayTrain, useTraining } from '../useTraining';
import { steps } from './steps';

/** Settles once the server knows what became of the tour. */
export type End = (how: Preferences['tour']) => Promise<void>;

interface Props {
  index: number;
  go: (index: number) => Promise<void>;
  end: End;
}

/** The buttons of a step. The one that goes on has the focus, and says what the step does. */
export function Actions({ index, go, end }: Props) {
  const t = useTrainingTexts();
  const onward = useRef<HTMLButtonElement>(null);
  useEffect(() => onward.current?.focus({ preventScroll: true }), []);
  const isFirst = index === 0;
  const isLast = index === steps.length - 1;
  const described = { ref: onward, 'aria-describedby': 'tour-title tour-text' };
  return (
    <>
      {isFirst ? (
        <Button size="small" onClick={() => void end('putOff')}>
          {t('tour.later')}
        </Button>
      ) : (
        <Button size="small" onClick={() => void go(index - 1)}>
          {t('tour.back')}
        </Button>
      )}
      {isLast ? (
        <Finish {...described} end={end} />
      ) : (
        <Button size="small" type="primary" {...described} onClick={() => void go(index + 1)}>
          {isFirst ? t('tour.begin') : t('tour.next')}
        </Button>
      )}
    </>
  );
}

interface FinishProps {
  ref: Ref<HTMLButtonElement>;
  'aria-describedby': string;
  end: End;
}

/** Ends in training, for those who may and are not there yet. */
function Finish({ end, ...onward }: FinishProps) {
  const t = useTrainingTexts();
  const { training } = useSession();
  const offersTraining = useMayTrain() && !training;
  const { enter } = useTraining();
  // the session ends here when training begins, so what is kept here comes first
  const practise = () => void end('done').then(enter);
  if (!offersTraining) {
    return (
      <Button size="small" type="primary" {...onward} onClick={() => void end('done')}>
        {t('tour.done')}
      </Button>
    );
  }
  return (
    <>
      <Button size="small" onClick={() => void end('done')}>
        {t('tour.done')}
      </Button>
      <Button size="small" type="primary" {...onward} onClick={practise}>
        {t('tour.try')}
      </Button>
    </>
  );
}
