// How are 100 000 plots filled, with hatch, stripes and dots, at the speed of a flat fill, and outlined? From buffers of which a recolour sends one;
// the fragment shader reads the pattern from alpha. It asks less of each corner than deck.gl's SolidPolygonLayer and PathLayer, which also light,
// extrude, join and pick: without a graphics card every frame pays for it.
import { Layer, project32, type UpdateParameters } from "@deck.gl/core";
import type { Buffer } from "@luma.gl/core";
import { Model } from "@luma.gl/engine";
import { bytesOf } from "./colourBytes";
import { indexBuffer, release, renewed, vertexBuffer } from "./gpuBuffers";
import type { ParcelMesh } from "./tessellate";

interface ParcelProps {
  /** The MapLibre layer under which this one is drawn. */
  beforeId: string;
  /** Colours of the patterns and of outlines; fixed for the life of the layer (a theme gets its own). */
  inks: { hatch: string; texture: string; missed: string; dots: string; line: string };
  /** Corners: x, y in the common space, less `coordinateOrigin`; see commonPositions.ts. */
  corners: Float32Array;
  mesh: ParcelMesh;
  /** Four bytes per vertex, see paint.ts; sent where the object is another one, its bytes may be the same array. */
  colours: { readonly bytes: Uint8Array };
  filled: boolean;
  /** Thin lines, one pixel of the screen wide, above the fill. */
  outlined: boolean;
}

type ParcelState = {
  fill: Model;
  lines: Model;
  corners: Buffer;
  colours: Buffer;
  triangles: Buffer;
  edges: Buffer;
};

export class ParcelLayer extends Layer<ParcelProps> {
  static override layerName = "ParcelLayer";

  override initializeState(): void {
    const { device } = this.context;
    const { corners, mesh, colours, inks, id } = this.props;
    const model = (topology: "triangle-list" | "line-list", vs: string, fs: string, coloured: boolean) =>
      new Model(device, {
        ...this.getShaders({ vs, fs, modules: [project32] }),
        id: `${id}-${topology}`,
        topology,
        isIndexed: true,
        bufferLayout: [
          { name: "corners", format: "float32x2" as const },
          ...(coloured ? [{ name: "colours", format: "unorm8x4" as const }] : []),
        ],
        // deck.gl offers every layer what its modules for picking and the like would need
        disableWarnings: true,
      });
    this.setState({
      fill: model("triangle-list", FILL_VERTEX, fillFragment(inks), true),
      lines: model("line-list", LINE_VERTEX, lineFragment(inks.line), false),
      corners: vertexBuffer(device, corners),
      colours: vertexBuffer(device, colours.bytes),
      triangles: indexBuffer(device, mesh.triangles),
      edges: indexBuffer(device, mesh.edges),
    });
    this.bind();
  }

  override updateState({ props, oldProps }: UpdateParameters<Layer<ParcelProps>>): void {
    // the first time all has just been sent
    if (oldProps.corners === undefined) return;
    const { device } = this.context;
    const moved = props.corners !== oldProps.corners;
    if (moved) this.held.corners = renewed(device, this.held.corners, props.corners);
    if (moved || props.colours !== oldProps.colours)
      this.held.colours = renewed(device, this.held.colours, props.colours.bytes);
    if (props.mesh !== oldProps.mesh) {
      const { triangles, edges } = props.mesh;
      this.held.triangles = renewed(device, this.held.triangles, triangles);
      this.held.edges = renewed(device, this.held.edges, edges);
    }
    this.bind();
  }

  override draw(): void {
    const { filled, outlined, mesh } = this.props;
    const { fill, lines } = this.held;
    if (filled) draw(this, fill, mesh.triangles.length);
    if (outlined && mesh.edges.length > 0) draw(this, lines, mesh.edges.length);
  }

  /** What initializeState has put there. */
  private get held(): ParcelState {
    return this.state as ParcelState;
  }

  override getModels(): Model[] {
    return this.state && "fill" in this.state ? [this.held.fill, this.held.lines] : [];
  }

  override finalizeState(context: this["context"]): void {
    super.finalizeState(context);
    const { fill, lines, corners, colours, triangles, edges } = this.held;
    release([fill, lines], [corners, colours, triangles, edges]);
  }

  private bind(): void {
    const { fill, lines, corners, colours, triangles, edges } = this.held;
    fill.setAttributes({ corners, colours });
    fill.setIndexBuffer(triangles);
    lines.setAttributes({ corners });
    lines.setIndexBuffer(edges);
  }
}

function draw(layer: ParcelLayer, model: Model, vertices: number): void {
  model.setVertexCount(vertices);
  model.draw(layer.context.renderPass);
}

const FILL_VERTEX = `#version 300 es
#define SHADER_NAME parcel-fill-vertex
in vec2 corners;
in vec4 colours;
out vec4 vColour;
void main(void) {
  gl_Position = project_position_to_clipspace(vec3(corners, 0.0), vec3(0.0), vec3(0.0));
  vColour = colours;
}`;

const LINE_VERTEX = `#version 300 es
#define SHADER_NAME parcel-line-vertex
in vec2 corners;
void main(void) {
  gl_Position = project_position_to_clipspace(vec3(corners, 0.0), vec3(0.0), vec3(0.0));
}`;

const lineFragment = (line: string) => `#version 300 es
#define SHADER_NAME parcel-line-fragment
precision highp float;
out vec4 fragColor;
void main(void) {
  fragColor = vec4(${numbers(bytesOf(line))});
}`;

function fillFragment({ hatch, texture, missed, dots }: ParcelProps["inks"]): string {
  const ratio = (globalThis.devicePixelRatio || 1).toFixed(3);
  return `#version 300 es
#define SHADER_NAME parcel-fill-fragment
precision highp float;
in vec4 vColour;
out vec4 fragColor;
const float RATIO = ${ratio};
float stripe(float across, float period, float width) {
  float place = mod(across / RATIO, period);
  float edge = 0.5 / RATIO;
  return smoothstep(0.0, edge, place) * (1.0 - smoothstep(width, width + edge, place));
}
float dot2(vec2 at) {
  vec2 place = mod(at / RATIO, 6.0);
  vec2 other = mod(at / RATIO + 3.0, 6.0);
  float near = min(length(place - 1.5), length(other - 1.5));
  return 1.0 - smoothstep(0.9, 1.3, near);
}
void main(void) {
  float code = 255.0 - floor(vColour.a * 255.0 + 0.5);
  float pattern = floor(code / 16.0 + 0.01);
  float dimmed = step(4.0, code - pattern * 16.0);
  float rising = (gl_FragCoord.x - gl_FragCoord.y) * 0.70710678;
  float falling = (gl_FragCoord.x + gl_FragCoord.y) * 0.70710678;
  vec3 ground = vColour.rgb;
  if (pattern > 3.5) ground = mix(ground, ${vector(dots)}, dot2(gl_FragCoord.xy));
  else if (pattern > 2.5) ground = mix(ground, ${vector(missed)}, stripe(falling, 5.0, 2.0));
  else if (pattern > 1.5) ground = mix(ground, ${vector(texture)}, 0.55 * stripe(falling, 6.0, 1.2));
  else if (pattern > 0.5) ground = mix(ground, ${vector(hatch)}, stripe(rising, 6.0, 1.3));
  fragColor = vec4(ground, mix(1.0, 0.13, dimmed));
}`;
}

const vector = (colour: string) => `vec3(${numbers(bytesOf(colour).slice(0, 3))})`;

const numbers = (bytes: readonly number[]) => bytes.map((byte) => (byte / 255).toFixed(4)).join(", ");
