// What draws the map: a graphics card, the processor in its place (office machines over a remote desktop), or nothing?

/** Asked once: a context costs memory, and the answer does not change. */
export const GRAPHICS: "card" | "software" | "none" = graphics();

function graphics(): "card" | "software" | "none" {
  if (canDraw({ failIfMajorPerformanceCaveat: true })) return "card";
  return canDraw({}) ? "software" : "none";
}

/** Gives the context back: a browser has few. */
function canDraw(attributes: WebGLContextAttributes): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2", attributes);
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
