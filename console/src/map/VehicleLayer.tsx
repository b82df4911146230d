import { useEffect, useMemo, useRef } from 'react';
import { useMapColors } from './colors';
import { useMap } from './context';
import { VEHICLE_STATES, type VehicleFleet } from './fleet';
import { mercatorX, mercatorY } from './mercator';
import type { Pointing } from './useSource';
import { type Appearance, VehicleOverlay } from './VehicleOverlay';
import type { Rgba } from './vehicleProgram';

const REACH_PIXELS = 16;

interface Props extends Pointing {
  fleet: VehicleFleet;
  selected?: string | undefined;
  hovered?: string | undefined;
  /** The most often that gliding is drawn a second; lower spares a battery. */
  framesPerSecond?: number;
}

/** Draws a fleet, thousands of vehicles in one go, above everything else on the map. */
export function VehicleLayer({ fleet, selected, hovered, framesPerSecond = 30, ...pointing }: Props) {
  const map = useMap();
  const colors = useMapColors();
  const appearance = useMemo<Appearance>(
    () => ({
      colors: VEHICLE_STATES.map((state) => rgba(colors.of(state))),
      edge: rgba(colors.surface),
      focus: rgba(colors.focus),
    }),
    [colors],
  );
  const overlay = useRef<VehicleOverlay>(null);
  const first = useRef(appearance);
  useEffect(() => {
    const drawn = new VehicleOverlay(map, fleet, first.current, framesPerSecond);
    overlay.current = drawn;
    return () => {
      overlay.current = null;
      drawn.remove();
    };
  }, [map, fleet, framesPerSecond]);

  useEffect(() => {
    first.current = appearance;
    if (!overlay.current) return;
    Object.assign(overlay.current, { selected, hovered });
    overlay.current.look(appearance);
  }, [appearance, selected, hovered, fleet, framesPerSecond]);

  useVehiclePointing(fleet, pointing);
  return null;
}

function useVehiclePointing(fleet: VehicleFleet, pointing: Pointing): void {
  const map = useMap();
  const calls = useRef(pointing);
  useEffect(() => {
    calls.current = pointing;
  });
  useEffect(() => {
    let over: string | undefined;
    const at = (place: { lng: number; lat: number }) =>
      fleet.nearest(mercatorX(place.lng), mercatorY(place.lat), REACH_PIXELS / (512 * 2 ** map.getZoom()));
    const hover = (id: string | undefined) => {
      if (id === over) return;
      over = id;
      map.getCanvas().style.cursor = id !== undefined && calls.current.onSelect ? 'pointer' : '';
      calls.current.onHover?.(id);
    };
    const move = map.on('mousemove', (event) => {
      if (calls.current.onHover || calls.current.onSelect) hover(at(event.lngLat));
    });
    const leave = map.on('mouseout', () => hover(undefined));
    const click = map.on('click', (event) => {
      const id = event.defaultPrevented ? undefined : at(event.lngLat);
      if (id === undefined || !calls.current.onSelect) return;
      event.preventDefault();
      calls.current.onSelect(id, event.originalEvent);
    });
    return () => [move, leave, click].forEach((it) => it.unsubscribe());
  }, [map, fleet]);
}

/** Any CSS colour as the graphics processor takes it. */
function rgba(color: string): Rgba {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [0, 0, 0, 1];
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
  return [r! / 255, g! / 255, b! / 255, a! / 255];
}
