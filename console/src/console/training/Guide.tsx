import { lazy, Suspense, useCallback, useMemo } from 'react';
import { useCommands } from '../frame/commands';
import { useReport } from '../frame/problems';
import { usePreferences, type Preferences } from '../session/preferences';
import { useSession } from '../session/session';
import { useTrainingTexts } from './texts';
import { endTour, startTour, useIsTouring } from './tour/touring';
import { useMayTrain, useTraining } from './useTraining';

const Tour = lazy(() => import('./tour/Tour'));

/** Leads through the console on the first sign-in and whenever asked, and offers to practise. */
export function Guide() {
  const { training } = useSession();
  const mayTrain = useMayTrain();
  const { known, preferences, changeAsync } = usePreferences();
  const report = useReport();
  useGuideCommands();
  const isNew = known && preferences.tour === undefined && mayTrain && !training;
  const end = useCallback(
    async (tour: Preferences['tour']) => {
      endTour();
      await changeAsync({ tour }).catch(report);
    },
    [changeAsync, report],
  );
  return useIsTouring() || isNew ? (
    <Suspense fallback={null}>
      <Tour end={end} />
    </Suspense>
  ) : null;
}

function useGuideCommands(): void {
  const t = useTrainingTexts();
  const { training } = useSession();
  const mayTrain = useMayTrain();
  const { enter, reset, leave } = useTraining();
  useCommands(
    useMemo(() => {
      const tour = { id: 'tour', title: t('tour.start'), run: startTour };
      if (training) {
        return [
          tour,
          { id: 'training-reset', title: t('reset'), run: reset },
          { id: 'training-leave', title: t('leave'), run: leave },
        ];
      }
      return mayTrain ? [tour, { id: 'training-enter', title: t('enter'), run: enter }] : [tour];
    }, [t, training, mayTrain, enter, reset, leave]),
  );
}
