// Starts the writer in its thread: TypeScript is loaded there as it is in the server itself.
import { register } from "tsx/esm/api";

register();
await import("./writer.ts");
