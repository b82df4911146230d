import { Button, Progress } from 'antd';
import { ProblemError } from '../../shared/api';
import { useExplain } from '../frame/problems';
import type { Stage } from './sample';
import { useTrainingTexts } from './texts';
import { useSample } from './useSample';

/** How much of the waiting each part takes. */
const shares: [Stage, number][] = [
  ['shop', 10],
  ['fleet', 10],
  ['orders', 50],
  ['plan', 15],
  ['live', 5],
  ['tomorrow', 10],
];

/** How far the sample data has come, and what to do where it got stuck. */
export function SampleState() {
  const t = useTrainingTexts();
  const explain = useExplain();
  const { progress, error, filling, goOn } = useSample();
  if (filling) {
    const { stage, done, of } = progress ?? { stage: 'shop', done: 0, of: 5 };
    return (
      <span className="training-sample" role="status">
        <Progress percent={percent(stage, done / of)} showInfo={false} aria-label={t('sample.progress')} />
        {t(`sample.stage.${stage}`, { done, of })}
      </span>
    );
  }
  if (!error) return null;
  const isOutdated = error instanceof ProblemError && (error.status === 409 || error.status === 422);
  return (
    <span className="training-sample" role="alert">
      {isOutdated ? t('sample.outdated') : t('sample.failed', { why: explain(error) })}
      {isOutdated ? null : (
        <Button size="small" onClick={goOn}>
          {t('sample.retry')}
        </Button>
      )}
    </span>
  );
}

function percent(stage: Stage, share: number): number {
  const at = shares.findIndex(([name]) => name === stage);
  const before = shares.slice(0, at).reduce((sum, [, part]) => sum + part, 0);
  return Math.round(before + (shares[at]?.[1] ?? 0) * share);
}
