// Starts the reader in its thread: TypeScript is loaded there as it is in the server itself.
import { register } from "tsx/esm/api";

register();
await import("./reader.ts");
