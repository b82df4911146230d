import { DIMMED, HIDDEN, RECORD } from './fleet';

// points, as a software renderer takes instances one by one
const VERTEX = `#version 300 es
precision highp float;
in vec4 way;      // from and to, relative to the fleet's origin
in vec4 timing;   // start, seconds, heading from and to
in float state;
uniform mat3 toPixels;
uniform vec2 viewport;
uniform float now, size, bearing, ratio;
uniform int selected, hovered;
uniform vec4 colors[6];
out vec4 color;
out vec2 ahead;
out float reach, marked, opacity;
void main() {
  float share = clamp((now - timing.x) / timing.y, 0.0, 1.0);
  vec2 pixel = (toPixels * vec3(mix(way.xy, way.zw, share), 1.0)).xy;
  vec2 clip = pixel / viewport * 2.0 - 1.0;
  bool hidden = state >= ${HIDDEN}.0;
  gl_Position = hidden ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(clip.x, -clip.y, 0.0, 1.0);
  float angle = radians(mix(timing.z, timing.w, share) - bearing);
  ahead = vec2(cos(angle), sin(angle));
  marked = gl_VertexID == selected ? 2.0 : gl_VertexID == hovered ? 1.0 : 0.0;
  reach = marked > 0.0 ? 1.7 : 1.0;
  gl_PointSize = 2.0 * size * reach * ratio;
  color = colors[int(mod(state, ${DIMMED}.0))];
  opacity = mod(state, ${HIDDEN}.0) >= ${DIMMED}.0 && marked < 0.5 ? 0.3 : 1.0;
}`;

const FRAGMENT = `#version 300 es
precision highp float;
in vec4 color;
in vec2 ahead;
in float reach, marked, opacity;
uniform vec4 edge, focus;
uniform float size;
out vec4 pixel;
void main() {
  vec2 from = (gl_PointCoord * 2.0 - 1.0) * reach;
  vec2 at = vec2(dot(ahead, from), ahead.y * from.x - ahead.x * from.y);
  float body = length(at) - 0.56;
  float tip = max(abs(at.x) * 0.83 + at.y * 0.56 - 0.56, -at.y);
  float distance = min(body, tip) * size;
  float outer = 1.0 - smoothstep(0.0, 0.8, distance - 1.4);
  float halo = 0.0;
  if (marked > 0.0) {
    float ring = abs(length(at) - 1.3) * size - 1.6;
    halo = (1.0 - smoothstep(0.0, 0.8, ring)) * (marked > 1.5 ? 1.0 : 0.6);
  }
  float alpha = max(outer, halo);
  if (alpha < 0.01) discard;
  pixel = mix(focus, mix(edge, color, 1.0 - smoothstep(0.0, 0.8, distance)), outer) * alpha * opacity;
}`;

export type Rgba = [number, number, number, number];

export interface Look {
  /** From the fleet's places to pixels, by columns. */
  toPixels: number[];
  viewport: [number, number];
  now: number;
  size: number;
  bearing: number;
  /** Pixels of the screen for one of the page. */
  ratio: number;
  selected: number;
  hovered: number;
  colors: Rgba[];
  edge: Rgba;
  focus: Rgba;
}

/** Draws all vehicles in one call; where each is at a moment is computed by the graphics processor. */
export class VehicleProgram {
  private readonly program: WebGLProgram;
  private readonly buffer: WebGLBuffer;
  private readonly vertices: WebGLVertexArrayObject;
  private capacity = 0;

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.program = link(gl);
    this.vertices = gl.createVertexArray();
    gl.bindVertexArray(this.vertices);
    this.buffer = gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    this.attribute('way', 4, 0);
    this.attribute('timing', 4, 4);
    this.attribute('state', 1, 8);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  }

  private attribute(name: string, size: number, offset: number): void {
    const { gl } = this;
    const location = gl.getAttribLocation(this.program, name);
    gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(location, size, gl.FLOAT, false, RECORD * 4, offset * 4);
  }

  /** Takes over what changed of the records. */
  upload(records: Float32Array, from: number, to: number): void {
    const { gl } = this;
    gl.bindBuffer(gl.ARRAY_BUFFER, this.buffer);
    if (records.length !== this.capacity) {
      gl.bufferData(gl.ARRAY_BUFFER, records, gl.DYNAMIC_DRAW);
      this.capacity = records.length;
    } else if (to >= from) {
      const start = from * RECORD;
      gl.bufferSubData(gl.ARRAY_BUFFER, start * 4, records, start, (to - from + 1) * RECORD);
    }
  }

  draw(count: number, look: Look): void {
    const { gl, program } = this;
    const uniform = (name: string) => gl.getUniformLocation(program, name);
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.useProgram(program);
    gl.bindVertexArray(this.vertices);
    gl.uniformMatrix3fv(uniform('toPixels'), false, look.toPixels);
    gl.uniform2f(uniform('viewport'), ...look.viewport);
    gl.uniform1f(uniform('now'), look.now);
    gl.uniform1f(uniform('size'), look.size);
    gl.uniform1f(uniform('bearing'), look.bearing);
    gl.uniform1f(uniform('ratio'), look.ratio);
    gl.uniform1i(uniform('selected'), look.selected);
    gl.uniform1i(uniform('hovered'), look.hovered);
    gl.uniform4fv(uniform('colors'), look.colors.flat());
    gl.uniform4f(uniform('edge'), ...look.edge);
    gl.uniform4f(uniform('focus'), ...look.focus);
    gl.drawArrays(gl.POINTS, 0, count);
  }
}

function link(gl: WebGL2RenderingContext): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, VERTEX],
    [gl.FRAGMENT_SHADER, FRAGMENT],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`vehicles cannot be drawn: ${gl.getProgramInfoLog(program)}`);
  }
  return program;
}
