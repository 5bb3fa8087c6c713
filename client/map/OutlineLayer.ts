// How are many plots outlined in lines of any width, one above the other? From one mesh, drawn once a line.
import { Layer, project32, type UpdateParameters, type WebMercatorViewport } from "@deck.gl/core";
import type { Buffer } from "@luma.gl/core";
import { Model } from "@luma.gl/engine";
import { bytesOf } from "./colourBytes";
import { indexBuffer, release, renewed, vertexBuffer } from "./gpuBuffers";
import type { OutlineMesh } from "./outlines";

export interface Stroke {
  /** A token: "#RRGGBB" or "rgba(…)". */
  readonly colour: string;
  /** How wide it is on the ground, and between which widths on the screen, in pixels. */
  readonly metres: number;
  readonly leastPx: number;
  readonly mostPx: number;
}

interface OutlineProps {
  /** The MapLibre layer under which this one is drawn. */
  beforeId: string;
  mesh: OutlineMesh;
  /** The lowest first. */
  strokes: readonly Stroke[];
}

type OutlineState = { model: Model; vertices: Buffer; triangles: Buffer };

const UNIFORMS = `layout(std140) uniform strokeUniforms {
  vec4 colour;
  float reach;
} stroke;
`;
const strokeModule = {
  name: "stroke",
  vs: UNIFORMS,
  fs: UNIFORMS,
  uniformTypes: { colour: "vec4<f32>", reach: "f32" },
} as const;

const VERTEX = `#version 300 es
#define SHADER_NAME outline-vertex
in vec2 corners;
in vec2 mitres;
void main(void) {
  gl_Position = project_position_to_clipspace(vec3(corners + mitres * stroke.reach, 0.0), vec3(0.0), vec3(0.0));
}`;

const FRAGMENT = `#version 300 es
#define SHADER_NAME outline-fragment
precision highp float;
out vec4 fragColor;
void main(void) {
  fragColor = stroke.colour;
}`;

export class OutlineLayer extends Layer<OutlineProps> {
  static override layerName = "OutlineLayer";

  override initializeState(): void {
    const { device } = this.context;
    const { mesh, id } = this.props;
    const model = new Model(device, {
      ...this.getShaders({ vs: VERTEX, fs: FRAGMENT, modules: [project32, strokeModule] }),
      id,
      topology: "triangle-list",
      isIndexed: true,
      bufferLayout: [
        {
          name: "vertices",
          attributes: [
            { attribute: "corners", format: "float32x2", byteOffset: 0 },
            { attribute: "mitres", format: "float32x2", byteOffset: 8 },
          ],
          byteStride: 16,
        },
      ],
      // deck.gl offers every layer what its modules for picking and the like would need
      disableWarnings: true,
    });
    this.setState({
      model,
      vertices: vertexBuffer(device, mesh.vertices),
      triangles: indexBuffer(device, mesh.triangles),
    });
    this.bind();
  }

  override updateState({ props, oldProps }: UpdateParameters<Layer<OutlineProps>>): void {
    // the first time it has just been sent
    if (oldProps.mesh === undefined || props.mesh === oldProps.mesh) return;
    const { device } = this.context;
    this.held.vertices = renewed(device, this.held.vertices, props.mesh.vertices);
    this.held.triangles = renewed(device, this.held.triangles, props.mesh.triangles);
    this.bind();
  }

  override draw(): void {
    const { strokes, mesh } = this.props;
    const { model } = this.held;
    const { scale, metersPerPixel } = this.context.viewport as WebMercatorViewport;
    model.setVertexCount(mesh.triangles.length);
    for (const { colour, metres, leastPx, mostPx } of strokes) {
      const widthPx = Math.min(mostPx, Math.max(leastPx, metres / metersPerPixel));
      // a world of the common space is as many pixels wide as it has units at zoom 0
      const reach = widthPx / 2 / scale;
      model.shaderInputs.setProps({ stroke: { colour: bytesOf(colour).map((byte) => byte / 255), reach } });
      model.draw(this.context.renderPass);
    }
  }

  /** What initializeState has put there. */
  private get held(): OutlineState {
    return this.state as OutlineState;
  }

  override getModels(): Model[] {
    return this.state && "model" in this.state ? [this.held.model] : [];
  }

  override finalizeState(context: this["context"]): void {
    super.finalizeState(context);
    const { model, vertices, triangles } = this.held;
    release([model], [vertices, triangles]);
  }

  private bind(): void {
    const { model, vertices, triangles } = this.held;
    model.setAttributes({ vertices });
    model.setIndexBuffer(triangles);
  }
}
