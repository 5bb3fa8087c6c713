// Starts the solver in its thread: TypeScript is loaded there as it is in the server itself.
import { register } from "tsx/esm/api";

register();
await import("./planThread.ts");
