import { Tour } from 'antd';
import { useEffect, useMemo } from 'react';
import { useTrainingTexts } from '../texts';
import { Actions, type End } from './Actions';
import { steps } from './steps';
import { visible } from './target';
import { useSteps } from './useSteps';
import './tour.css';

/** From page to page, each step pointing at the control that it tells of. */
export default function GuidedTour({ end }: { end: End }) {
  const t = useTrainingTexts();
  const { index, shown, go } = useSteps();
  useEffect(() => () => document.getElementById('content')?.focus(), []);
  const shownSteps = useMemo(
    () =>
      steps.map(({ name, targets }) => ({
        title: <span id="tour-title">{t(`tour.steps.${name}.title`)}</span>,
        description: <span id="tour-text">{t(`tour.steps.${name}.text`)}</span>,
        // while a page changes there is nothing to point at, not even what was there before
        target: () => (shown ? visible(targets) : null)!,
      })),
    [t, shown],
  );
  return (
    <Tour
      open={shown}
      current={index}
      steps={shownSteps}
      onChange={(next) => void go(next)}
      onClose={() => void end(index === steps.length - 1 ? 'done' : 'putOff')}
      disabledInteraction
      rootClassName="tour"
      indicatorsRender={(current, total) => (
        <span className="tour-position">{t('tour.position', { at: current + 1, of: total })}</span>
      )}
      actionsRender={() => <Actions key={index} index={index} go={go} end={end} />}
    />
  );
}
