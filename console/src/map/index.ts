/*
 * The map of all three apps. Everything below is small; the machinery (MapLibre, its worker and
 * style sheet) is loaded when the first map is shown, in a chunk of its own.
 *
 *   <div style={{ height: 400 }}>                     // a map fills its parent
 *     <PeisongMap label={t('routes')} view={positions} onClick={(at) => …} ref={handle}>
 *       <Routes routes={routes} hovered={hovered} onHover={setHovered} onSelect={open} />
 *       <Stops stops={stops} selected={ids} hovered={hovered} onHover={setHovered} onSelect={…} />
 *       <Sites sites={sites} />
 *       {lassoing && <Lasso items={stops} onLasso={(ids, { add }) => …} onCancel={…} />}
 *     </PeisongMap>
 *   </div>
 *
 * - Later layers lie above earlier ones; routes and areas lie below the names of streets.
 * - Give arrays that stay the same while nothing changes (useMemo): a new array is drawn anew.
 *   Selection and hovering are marks on what is drawn, and cost nothing.
 * - Colours follow `state`, and the theme; `color` overrides them.
 * - Theme and language are followed by themselves; layers, view and marks stay.
 * - `view` is looked at first and by the button "show everything". To move there later:
 *   `handle.current?.fit(positions)`.
 * - What moves: `const [fleet] = useState(() => new VehicleFleet())`, `fleet.update({ id, at, heading,
 *   state })` as positions come, straight from the stream and not through React state, and one
 *   `<VehicleLayer fleet={fleet} selected={id} onSelect={…} />`. One vehicle or ten thousand.
 *   `fleet.mark(id, { state, dimmed, hidden })` draws one otherwise where it is.
 */
export { Areas } from './Areas';
export { VehicleFleet, type VehicleMark, type VehicleUpdate } from './fleet';
export { around, decodePolyline } from './geometry';
export { Lasso } from './Lasso';
export { MapSkeleton } from './MapSkeleton';
export { PeisongMap, type PeisongMapProps } from './PeisongMap';
export { Routes } from './Routes';
export { Sites } from './Sites';
export { Stops } from './Stops';
export { VehicleLayer } from './VehicleLayer';
export type { Bounds, MapArea, MapHandle, MapSite, MapState, MapStop, Position, RouteLine } from './types';
