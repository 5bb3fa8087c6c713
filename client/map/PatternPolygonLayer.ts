// How are hatch, stripes and dots drawn at the speed of a flat fill? The fragment shader reads the pattern from alpha.
import { SolidPolygonLayer } from "@deck.gl/layers";

interface PatternProps {
  /** The MapLibre layer under which this one is drawn. */
  beforeId: string;
  /** Line colours as "#RRGGBB"; fixed for the life of the layer (a theme gets its own). */
  patternColours: { hatch: string; texture: string; missed: string; dots: string };
}

/** Fills parcels from one binary buffer; see paint.ts for what alpha means. Patterns keep to the screen, not the land. */
export class PatternPolygonLayer extends SolidPolygonLayer<unknown, PatternProps> {
  static override layerName = "PatternPolygonLayer";

  override getShaders(type: string): ReturnType<SolidPolygonLayer["getShaders"]> {
    const shaders = super.getShaders(type);
    const { hatch, texture, missed, dots } = this.props.patternColours;
    const ratio = (globalThis.devicePixelRatio || 1).toFixed(3);
    return {
      ...shaders,
      inject: {
        "fs:#decl": `
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
}`,
        "fs:#main-end": `
  float code = 255.0 - floor(vColor.a * 255.0 + 0.5);
  float pattern = floor(code / 16.0 + 0.01);
  float dimmed = step(4.0, code - pattern * 16.0);
  float rising = (gl_FragCoord.x - gl_FragCoord.y) * 0.70710678;
  float falling = (gl_FragCoord.x + gl_FragCoord.y) * 0.70710678;
  vec3 ground = vColor.rgb;
  if (pattern > 3.5) ground = mix(ground, ${vector(dots)}, dot2(gl_FragCoord.xy));
  else if (pattern > 2.5) ground = mix(ground, ${vector(missed)}, stripe(falling, 5.0, 2.0));
  else if (pattern > 1.5) ground = mix(ground, ${vector(texture)}, 0.55 * stripe(falling, 6.0, 1.2));
  else if (pattern > 0.5) ground = mix(ground, ${vector(hatch)}, stripe(rising, 6.0, 1.3));
  fragColor = vec4(ground, mix(1.0, 0.13, dimmed));`,
      },
    };
  }
}

function vector(colour: string): string {
  const rgb = Number.parseInt(colour.slice(1, 7), 16);
  return `vec3(${[rgb >> 16, (rgb >> 8) & 255, rgb & 255].map((byte) => (byte / 255).toFixed(4)).join(", ")})`;
}
