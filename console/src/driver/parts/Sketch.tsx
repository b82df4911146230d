import { isStopOpen, nextStop } from '../store/day';
import type { DriverRoute, Stop } from '../store/model';
import { boxOf, decode } from '../route';
import { useTexts } from '../texts';

/** The way and its stops without a map, which is little but always there. */
export function Sketch({ route }: { route: DriverRoute }) {
  const t = useTexts();
  const way = decode(route.geometry);
  const box = boxOf([...way, ...route.stops.map((stop) => stop.point)]);
  if (!box) return null;
  const scale = Math.cos((((box.north + box.south) / 2) * Math.PI) / 180);
  const width = (box.east - box.west) * scale;
  const height = box.north - box.south;
  const unit = Math.max(width, height) / 100;
  const at = (it: { latitude: number; longitude: number }) =>
    [((it.longitude - box.west) * scale) / unit, (box.north - it.latitude) / unit] as const;
  const next = nextStop(route);
  return (
    <svg
      className="sketch"
      viewBox={`0 0 ${width / unit} ${height / unit}`}
      role="img"
      aria-label={t('map.label')}
    >
      <polyline points={way.map((it) => at(it).join(',')).join(' ')} />
      {route.stops.map((stop) => {
        const [x, y] = at(stop.point);
        return (
          <a key={stop.id} href={`#/stop/${stop.id}`} className={stateOf(stop, next)}>
            <circle cx={x} cy={y} r={3.2} />
            <text x={x} y={y} dy={1.1}>
              {stop.sequence}
            </text>
          </a>
        );
      })}
    </svg>
  );
}

function stateOf(stop: Stop, next: Stop | undefined): string {
  return stop === next ? 'next' : isStopOpen(stop) ? 'open' : 'over';
}
