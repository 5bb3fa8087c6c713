// Do files that were stopped, failed or came twice leave nothing on the server, and nothing wrong on the page?
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type * as Store from "../../../client/delivery/deliveryStore";

/** The server as far as the page asks it: which deliveries it holds, and in which phase. */
const server = { deliveries: new Map<string, string>(), made: 0, readable: true, more: {} };
/** Uploads under way; each ends when the test says so. */
const uploads: { url: string; answer: (status: number) => void }[] = [];

class FakeRequest {
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  status = 0;
  responseText = JSON.stringify({ message: "装不下" });
  onload?: () => void;
  onerror?: () => void;
  #url = "";
  open(_method: string, url: string) {
    this.#url = url;
  }
  setRequestHeader() {}
  abort() {}
  send() {
    const answer = (status: number) => {
      this.status = status;
      this.onload?.();
    };
    uploads.push({ url: this.#url, answer });
  }
}

function answerOf(procedure: string, id: string): unknown {
  if (procedure === "delivery.create") {
    const made = `d${++server.made}`;
    server.deliveries.set(made, "receiving");
    return { id: made };
  }
  if (procedure === "delivery.drop") server.deliveries.delete(id);
  if (procedure === "delivery.read") server.deliveries.set(id, "open");
  return {
    ...{ phase: server.deliveries.get(id), layers: server.readable ? [{}] : [] },
    ...{ project: null, refused: [], ...server.more },
  };
}

describe("the delivery on the page", () => {
  let store: typeof Store;
  beforeAll(() => {
    const location = { pathname: "/", search: "", hash: "", href: "http://m/", origin: "http://m" };
    const history = { state: null, pushState() {}, replaceState() {} };
    const window = { location, history, addEventListener() {}, removeEventListener() {} };
    vi.stubGlobal("window", { ...window, matchMedia: () => ({ matches: false, addEventListener() {} }) });
    vi.stubGlobal("document", {});
    vi.stubGlobal("location", location);
    vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener() {} }));
    vi.stubGlobal("XMLHttpRequest", FakeRequest);
    vi.stubGlobal("fetch", async (url: string, { body }: { body?: string }) => {
      const { pathname, searchParams } = new URL(url, "http://m");
      const inputs = JSON.parse(body ?? searchParams.get("input") ?? "{}") as Record<string, { id: string }>;
      const answers = pathname
        .replace("/trpc/", "")
        .split(",")
        .map((procedure, at) => ({ result: { data: answerOf(procedure, inputs[at]?.id ?? "") } }));
      return new Response(JSON.stringify(answers), { headers: { "content-type": "application/json" } });
    });
  });
  beforeEach(async () => {
    vi.resetModules();
    server.deliveries.clear();
    server.made = 0;
    server.readable = true;
    server.more = {};
    uploads.length = 0;
    store = await import("../../../client/delivery/deliveryStore");
  });
  const files = (name: string) => [{ name, file: new File(["x"], name) }];
  const uploading = (count: number) => vi.waitFor(() => expect(uploads).toHaveLength(count));
  /** Delivers a file to the end. */
  const delivered = async (name: string) => {
    const began = uploads.length;
    const all = store.deliver(files(name));
    await uploading(began + 1);
    uploads.at(-1)?.answer(201);
    await all;
  };

  test("a stopped upload stayed on the server", async () => {
    const all = store.deliver(files("a.csv"));
    await uploading(1);
    store.stopUpload();
    await all;
    expect([store.deliveryOnPage(), server.deliveries.size]).toEqual([
      { id: null, sending: null, fault: null, waiting: null },
      0,
    ]);
  });

  test("a failed upload stayed on the server", async () => {
    const all = store.deliver(files("a.csv"));
    await uploading(1);
    uploads[0]?.answer(413);
    await all;
    expect([store.deliveryOnPage().fault, server.deliveries.size]).toEqual(["装不下", 0]);
  });

  test("a second drop threw an unfinished delivery away unasked", async () => {
    await delivered("a.csv");
    await store.deliver(files("b.csv"));
    expect(store.deliveryOnPage()).toMatchObject({ id: "d1", waiting: [{ name: "b.csv" }] });
    store.keepCurrent();
    expect([store.deliveryOnPage().waiting, [...server.deliveries.keys()]]).toEqual([null, ["d1"]]);
    await store.deliver(files("b.csv"));
    const taken = store.takeWaiting();
    await uploading(2);
    uploads[1]?.answer(201);
    await taken;
    expect([store.deliveryOnPage().id, [...server.deliveries.keys()]]).toEqual(["d2", ["d2"]]);
    // what is written needs no question
    server.deliveries.set("d2", "done");
    await delivered("c.csv");
    expect(store.deliveryOnPage()).toMatchObject({ id: "d3", waiting: null });
  });

  test("files of which none could be read were asked about before better ones were taken", async () => {
    server.readable = false;
    await delivered("broken.geojson");
    await delivered("whole.geojson");
    expect(store.deliveryOnPage()).toMatchObject({ id: "d2", waiting: null });
  });

  test.each([{ project: {} }, { refused: [{ asksForEncoding: true }] }])(
    "a delivery without layers that waits for somebody is asked about: %o",
    async (more) => {
      server.readable = false;
      server.more = more;
      await delivered("waits.mutu");
      await store.deliver(files("other.csv"));
      expect(store.deliveryOnPage()).toMatchObject({ id: "d1", waiting: [{ name: "other.csv" }] });
    },
  );

  test("files dropped while others were sent overwrote each other; the end of the first is not told as the second's", async () => {
    const first = store.deliver(files("a.csv"));
    await uploading(1);
    await store.deliver(files("b.csv"));
    expect(store.deliveryOnPage().waiting).toHaveLength(1);
    const second = store.takeWaiting();
    await first;
    await uploading(2);
    expect(store.deliveryOnPage().sending?.file).toBe("b.csv");
    uploads[0]?.answer(413);
    uploads[1]?.answer(201);
    await second;
    expect([store.deliveryOnPage(), [...server.deliveries.keys()]]).toEqual([
      { id: "d2", sending: null, fault: null, waiting: null },
      ["d2"],
    ]);
  });
});
