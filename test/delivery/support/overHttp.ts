// How does a browser hand a delivery over? The server listens on a port of its own; files go by PUT, everything else by tRPC.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTRPCClient, httpLink } from "@trpc/client";
import pino from "pino";
import type { DeliveryView } from "../../../server/api/deliveryShapes";
import type { AppRouter } from "../../../server/api/router";
import type { Database } from "../../../server/db/database";
import { buildServer } from "../../../server/http/buildServer";

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const WORKING: readonly DeliveryView["phase"][] = ["receiving", "reading", "checking", "committing"];

export interface Page {
  readonly url: string;
  readonly trpc: ReturnType<typeof createTRPCClient<AppRouter>>;
  /** What the server could not put into words. */
  readonly unforeseen: readonly string[];
  /** Sends the files as one delivery and has them read. */
  drop(files: readonly DroppedFile[], lang?: "zh" | "en"): Promise<DeliveryView>;
  /** Waits until nothing goes on any more. */
  settled(id: string, lang?: "zh" | "en"): Promise<DeliveryView>;
  close(): Promise<void>;
}

/** The whole server over a database, as a page sees it. */
export async function pageOver(db: Database): Promise<Page> {
  const uploads = mkdtempSync(join(tmpdir(), "mutu-test-page-"));
  const unforeseen: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void unforeseen.push(line) });
  const app = await buildServer(db, log, [], uploads);
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  const clientIn = (lang: "zh" | "en") =>
    createTRPCClient<AppRouter>({
      links: [httpLink({ url: `${url}/trpc`, headers: { "x-mutu-lang": lang } })],
    });
  const trpc = clientIn("zh");
  const settled: Page["settled"] = async (id, lang = "zh") => {
    for (;;) {
      const view = await clientIn(lang).delivery.state.query({ id });
      if (!WORKING.includes(view.phase)) return view;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };
  return {
    url,
    trpc,
    unforeseen,
    settled,
    async drop(files, lang = "zh") {
      const client = clientIn(lang);
      const { id } = await client.delivery.create.mutate();
      for (const { name, bytes } of files) {
        const answer = await fetch(`${url}/deliveries/${id}/files?name=${encodeURIComponent(name)}`, {
          method: "PUT",
          headers: { "content-type": "application/octet-stream", "x-mutu-lang": lang },
          body: Buffer.from(bytes),
        });
        if (answer.status !== 201) throw new Error(await answer.text());
      }
      await client.delivery.read.mutate({ id });
      return settled(id, lang);
    },
    async close() {
      await app.close();
      rmSync(uploads, { recursive: true, force: true });
    },
  };
}
