import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import {
  decodePolyline,
  Lasso,
  PeisongMap,
  Routes,
  Sites,
  Stops,
  type MapStop,
  type Position,
} from '../../../../map';
import { unassigned } from '../model';
import { usePlanTexts } from '../texts';
import { useLaneColors } from './laneColors';
import { usePlanned } from './planned';
import { select, useAttention, useStore } from './store';

const position = (point: { latitude: number; longitude: number }): Position => [
  point.longitude,
  point.latitude,
];

/** Routes and stops where they are; draw around stops to select them. */
export function PlanMap() {
  const t = usePlanTexts();
  const { sheet, rows, places } = usePlanned();
  const { hover, selection } = useAttention();
  const [lassoing, setLassoing] = useState(false);
  const chosen = useStore(selection, (set) => set);
  const over = useStore(hover, (id) => id);
  const { stops, view } = useStops();
  const marked = (jobId: string) => places.get(jobId)?.stop.tasks[0]?.jobId ?? jobId;
  const overLane = over === undefined ? undefined : places.get(over)?.row.lane.shiftId;
  const sites = useMemo(
    () => [{ id: sheet.siteId, at: position(sheet.point), name: sheet.siteName }],
    [sheet.siteId, sheet.point, sheet.siteName],
  );
  const jobsOf = (stopId: string) => places.get(stopId)?.stop.tasks.map((task) => task.jobId) ?? [stopId];
  const selectLane = (shiftId: string) => {
    const row = rows.find((it) => it.lane.shiftId === shiftId);
    const jobs = row?.stops.flatMap((stop) => stop.tasks.map((task) => task.jobId)) ?? [];
    select(selection, jobs, false);
  };
  return (
    <section className="plan-map no-print" aria-label={t('map.title')}>
      <PeisongMap label={t('map.title')} view={view}>
        <Routes routes={useLines()} hovered={overLane} onSelect={selectLane} />
        <Stops
          stops={stops}
          selected={[...chosen].map(marked)}
          hovered={over === undefined ? undefined : marked(over)}
          onHover={(id) => hover.set(id)}
          onSelect={(id) => select(selection, jobsOf(id), false)}
        />
        <Sites sites={sites} />
        {lassoing ? (
          <Lasso
            items={stops}
            onLasso={(ids, { add }) => {
              const jobs = ids.flatMap(jobsOf);
              selection.set((old) => new Set(add ? [...old, ...jobs] : jobs));
              setLassoing(false);
            }}
            onCancel={() => setLassoing(false)}
          />
        ) : null}
      </PeisongMap>
      <Button
        className="plan-lasso"
        size="small"
        type={lassoing ? 'primary' : 'default'}
        icon={<EditOutlined />}
        aria-pressed={lassoing}
        onClick={() => setLassoing(!lassoing)}
      >
        {t('map.lasso')}
      </Button>
    </section>
  );
}

function useLines() {
  const { rows } = usePlanned();
  const colors = useLaneColors();
  return useMemo(
    () =>
      rows.flatMap((row) =>
        row.route
          ? [
              {
                id: row.lane.shiftId,
                color: colors.get(row.lane.shiftId),
                dashed: row.route.geometry === '',
                line: row.route.geometry
                  ? decodePolyline(row.route.geometry)
                  : row.stops.map((stop) => position(stop.point)),
              },
            ]
          : [],
      ),
    [rows, colors],
  );
}

function useStops(): { stops: MapStop[]; view: Position[] | undefined } {
  const { plan, sheet, rows } = usePlanned();
  const colors = useLaneColors();
  const stops = useMemo(() => {
    const points = new Map(sheet.jobs.map((job) => [job.jobId, job.point]));
    const left = unassigned(plan, sheet).flatMap((it): MapStop[] => {
      const point = points.get(it.jobId);
      return point ? [{ id: it.jobId, at: position(point), state: 'failed' }] : [];
    });
    const planned = rows.flatMap((row) =>
      row.stops.map((stop): MapStop => ({
        id: stop.tasks[0]?.jobId ?? '',
        at: position(stop.point),
        label: String(stop.index + 1),
        ...(stop.tasks.some((task) => task.late > 0)
          ? { state: 'late' as const }
          : { color: colors.get(row.lane.shiftId) }),
      })),
    );
    return [...planned, ...left];
  }, [plan, sheet, rows, colors]);
  // what is looked at first stays, however stops move between lanes
  const view = useMemo(
    () =>
      sheet.jobs.length
        ? [position(sheet.point), ...sheet.jobs.map((job) => position(job.point))]
        : undefined,
    [sheet],
  );
  return { stops, view };
}
