import type { Map } from 'maplibre-gl';
import type { VehicleFleet } from './fleet';
import { positionOf } from './mercator';
import { type Look, VehicleProgram } from './vehicleProgram';

export type Appearance = Pick<Look, 'colors' | 'edge' | 'focus'>;

const MOST_PIXEL_RATIO = 2;

/**
 * A canvas over the map's own. While vehicles glide it is drawn alone, so the map below is not; while
 * the map moves it is drawn in the same frames.
 */
export class VehicleOverlay {
  selected: string | undefined;
  hovered: string | undefined;

  private readonly canvas = document.createElement('canvas');
  private gl: WebGL2RenderingContext | null = null;
  private program: VehicleProgram | undefined;
  private uploaded = false;
  private frame = 0;
  private lastDrawn = 0;
  private drawing: WebGLSync | undefined;
  private readonly stops: (() => void)[];

  constructor(
    private readonly map: Map,
    private readonly fleet: VehicleFleet,
    private appearance: Appearance,
    private readonly framesPerSecond: number,
  ) {
    this.canvas.className = 'peisong-map-vehicles';
    map.getCanvasContainer().append(this.canvas);
    this.canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.program = undefined;
    });
    this.canvas.addEventListener('webglcontextrestored', () => this.begin());
    this.begin();
    const render = map.on('render', () => this.draw());
    const resize = map.on('resize', () => this.resize());
    this.stops = [() => render.unsubscribe(), () => resize.unsubscribe(), fleet.onChange(() => this.ask())];
    this.resize();
  }

  remove(): void {
    this.stops.forEach((stop) => stop());
    cancelAnimationFrame(this.frame);
    this.frame = -1;
    this.gl?.getExtension('WEBGL_lose_context')?.loseContext();
    this.canvas.remove();
  }

  look(appearance: Appearance): void {
    this.appearance = appearance;
    this.ask();
  }

  /** Draws at the next frame, and on as long as anything glides. */
  ask(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(this.tick);
  }

  private readonly tick = (time: number) => {
    this.frame = 0;
    if (time - this.lastDrawn >= 1000 / this.framesPerSecond - 2 && this.isDrawn()) this.draw(time);
    if (this.fleet.isMoving() || this.fleet.hasChanges()) this.ask();
  };

  /** Whether the graphics processor is through with the last frame: a slow one is not buried in work. */
  private isDrawn(): boolean {
    const { gl, drawing } = this;
    if (!gl || !drawing) return true;
    if (gl.getSyncParameter(drawing, gl.SYNC_STATUS) !== gl.SIGNALED && !gl.isContextLost()) return false;
    gl.deleteSync(drawing);
    this.drawing = undefined;
    return true;
  }

  private begin(): void {
    this.gl = this.canvas.getContext('webgl2', { antialias: false });
    this.program = this.gl ? new VehicleProgram(this.gl) : undefined;
    this.drawing = undefined;
    this.uploaded = false;
    this.ask();
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const ratio = Math.min(devicePixelRatio, MOST_PIXEL_RATIO);
    this.canvas.width = Math.round(clientWidth * ratio);
    this.canvas.height = Math.round(clientHeight * ratio);
    this.draw();
  }

  private draw(time = performance.now()): void {
    const { fleet, map, program } = this;
    this.lastDrawn = time;
    if (!program || !fleet.origin) return;
    const { from, to } = fleet.takeChanges();
    program.upload(fleet.records, this.uploaded ? from : 0, this.uploaded ? to : fleet.size - 1);
    this.uploaded = true;
    const { clientWidth, clientHeight } = map.getContainer();
    program.draw(fleet.size, {
      ...this.appearance,
      toPixels: this.toPixels(fleet.origin),
      viewport: [clientWidth, clientHeight],
      now: fleet.now(),
      size: sizeAt(map.getZoom()),
      bearing: map.getBearing(),
      ratio: this.canvas.width / clientWidth,
      selected: fleet.indexOf(this.selected),
      hovered: fleet.indexOf(this.hovered),
    });
    this.drawing ??= this.gl?.fenceSync(this.gl.SYNC_GPU_COMMANDS_COMPLETE, 0) ?? undefined;
    fleet.stats.drawn++;
  }

  /** The map is flat, so three points tell where all are. */
  private toPixels([x, y]: [number, number]): number[] {
    const step = 64 / (512 * 2 ** this.map.getZoom());
    const origin = this.map.project(positionOf(x, y));
    const east = this.map.project(positionOf(x + step, y));
    const south = this.map.project(positionOf(x, y + step));
    return [
      (east.x - origin.x) / step,
      (east.y - origin.y) / step,
      0,
      (south.x - origin.x) / step,
      (south.y - origin.y) / step,
      0,
      origin.x,
      origin.y,
      1,
    ];
  }
}

/** From a dot on the map of a province to an arrow in a street, in pixels from its middle to its edge. */
function sizeAt(zoom: number): number {
  return Math.min(15, Math.max(3, 3 + (zoom - 10) * 1.9));
}
