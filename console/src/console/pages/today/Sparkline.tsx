import { useId } from 'react';

const width = 132;
const height = 32;
const inset = 3;

interface Props {
  /** Oldest first; null where nothing is known, which leaves a gap. */
  values: readonly (number | null | undefined)[];
  target?: number;
  label: string;
}

/** Two weeks at a glance: no axes, the goal as a dashed line, the last day as a dot. */
export function Sparkline({ values, target, label }: Props) {
  const title = useId();
  const known = values.filter((it): it is number => it != null);
  if (known.length === 0) return <span className="spark-none" role="img" aria-label={label} />;
  const all = target === undefined ? known : [...known, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (index: number) => inset + (index * (width - 2 * inset)) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    high === low ? height / 2 : height - inset - ((value - low) * (height - 2 * inset)) / (high - low);
  const last = values.findLastIndex((it) => it != null);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="spark" role="img" aria-labelledby={title}>
      <title id={title}>{label}</title>
      {target === undefined ? null : (
        <line x1={0} x2={width} y1={y(target)} y2={y(target)} className="spark-goal" />
      )}
      <path d={line(values, x, y)} className="spark-line" />
      <circle cx={x(last)} cy={y(values[last] ?? 0)} r={2.5} className="spark-dot" />
    </svg>
  );
}

/** A path with a gap where a day is not known; a day between two gaps is a short dash. */
export function line(
  values: Props['values'],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let pen = 'M';
  return values
    .flatMap((value, index) => {
      if (value == null) {
        pen = 'M';
        return [];
      }
      const alone = pen === 'M' && values[index + 1] == null;
      const at = `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = 'L';
      return alone ? [at, 'h1.5'] : [at];
    })
    .join('');
}
