// What can a reference layer be, in the order in which planners ask? The server keeps the same words.
import type { ReferenceKind } from "../../server/api/layerShapes";

export const REFERENCE_KINDS: readonly ReferenceKind[] = ["control", "ecology", "farmland", "plan", "other"];
