import { money } from '../../../../shared/format';
import type { ProgressPoint } from '../api';
import { usePlanTexts } from '../texts';

const WIDTH = 640;
const HEIGHT = 140;
const PAD = 8;

interface Props {
  points: ProgressPoint[];
  /** Milliseconds that the axis reaches to. */
  until: number;
  /** What the draft cost before the search. */
  before?: number;
  currency: string;
}

/** Cost over time as steps down, and jobs left out as a second line. */
export function CostCurve({ points, until, before, currency }: Props) {
  const t = usePlanTexts();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return <div className="plan-curve" aria-hidden />;
  const costs = [...points.map((point) => point.costMinor), ...(before ? [before] : [])];
  const [low, high] = [Math.min(...costs), Math.max(...costs)];
  const most = Math.max(1, ...points.map((point) => point.unassigned));
  const end = Math.max(until, last.elapsedMillis, 1);
  const x = (millis: number) => PAD + (millis / end) * (WIDTH - 2 * PAD);
  const y = (value: number, from: number, to: number) =>
    to === from ? HEIGHT / 2 : PAD + ((to - value) / (to - from)) * (HEIGHT - 2 * PAD);
  const steps = (value: (point: ProgressPoint) => number) =>
    points
      .map(
        (point, index) =>
          `${index ? `H${x(point.elapsedMillis)}V` : `M${x(point.elapsedMillis)},`}${value(point)}`,
      )
      .join('') + `H${x(end)}`;
  return (
    <svg
      className="plan-curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={t('solve.curve', {
        first: money(first.costMinor, currency),
        last: money(last.costMinor, currency),
      })}
    >
      {before ? (
        <line className="before" x1={0} x2={WIDTH} y1={y(before, low, high)} y2={y(before, low, high)} />
      ) : null}
      <path className="left" d={steps((point) => y(point.unassigned, 0, most))} />
      <path className="cost" d={steps((point) => y(point.costMinor, low, high))} />
    </svg>
  );
}
