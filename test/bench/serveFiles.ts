// Files for a peer's page, at their paths on a free port of this machine.
import { createServer } from "node:http";

export type ServedFiles = Readonly<Record<string, readonly [type: string, body: string | Buffer]>>;

/** @returns the address of `/`, and how to stop */
export async function serveFiles(files: ServedFiles): Promise<{ url: string; close: () => void }> {
  const bodies = new Map(
    Object.entries(files).map(([path, [type, body]]) => [path, { type, body: Buffer.from(body) }]),
  );
  const server = createServer((request, response) => {
    const file = bodies.get(request.url ?? "");
    if (file) response.writeHead(200, { "content-type": file.type }).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() };
}
