import { createRoot } from 'react-dom/client';
import { type MapHandle, PeisongMap, VehicleFleet, VehicleLayer } from '../src/map';
import { openStream } from '../src/shared/stream';
import '../src/shared/tokens.css';

/** As the stream of the operation sends them: vehicles that moved within a second, in columns. */
interface Frame {
  vehicleIds: string[];
  latitudes: number[];
  longitudes: number[];
  headingsDegrees: (number | null)[];
}

const states = ['active', 'active', 'active', 'late', 'idle'] as const;
const fleet = new VehicleFleet();
const measured = { fleet, map: null as MapHandle | null, received: 0, frames: 0, longTasks: 0 };
Object.assign(window, { measured });

new PerformanceObserver((list) => (measured.longTasks += list.getEntries().length)).observe({
  type: 'longtask',
});
requestAnimationFrame(function count() {
  measured.frames++;
  requestAnimationFrame(count);
});

const vehicles = Number(new URLSearchParams(location.search).get('vehicles') ?? 0);
if (vehicles > 0) {
  openStream({
    path: `/positions?vehicles=${vehicles}`,
    onEvent: (event) => {
      const frame = JSON.parse(event.data) as Frame;
      frame.vehicleIds.forEach((id, n) => {
        fleet.update({
          id,
          at: [frame.longitudes[n]!, frame.latitudes[n]!],
          heading: frame.headingsDegrees[n] ?? undefined,
          ...(fleet.has(id) ? {} : { state: states[n % states.length] }),
        });
      });
      measured.received += frame.vehicleIds.length;
    },
  });
}

createRoot(document.getElementById('root')!).render(
  <PeisongMap ref={(handle) => void (measured.map = handle)}>
    {vehicles > 0 && <VehicleLayer fleet={fleet} />}
  </PeisongMap>,
);
