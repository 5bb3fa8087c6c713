// Where do clients open their pages, and who may try how often?
import { createServer, type Server } from "node:net";
import pino from "pino";
import { expect, test } from "vitest";
import { brochureListening, brochureOrigin } from "../../server/brochure/brochureAddress";
import { buildingNumber } from "../../server/brochure/buildingNumber";
import { floorNumber } from "../../server/brochure/floorNumber";
import { listenForClients } from "../../server/brochure/listenForClients";
import { PerMinute } from "../../server/brochure/perMinute";
import { isToken, newToken, tokenDigest } from "../../server/brochure/token";
import type { Database } from "../../server/db/database";

test("the next port on the same host unless told otherwise", () => {
  expect(brochureListening({}, "127.0.0.1", 4170)).toEqual({
    ...{ host: "127.0.0.1", port: 4171, origin: null, asked: false },
  });
  const told = { SHARE_PORT: "8443", SHARE_HOST: "10.0.0.1", SHARE_ORIGIN: "https://sites.example.cn" };
  expect(brochureListening(told, "127.0.0.1", 4170)).toEqual({
    ...{ host: "10.0.0.1", port: 8443, origin: "https://sites.example.cn", asked: true },
  });
  expect(brochureListening({ SHARE_PORT: "off" }, "127.0.0.1", 4170)).toBeNull();
});

test.each([
  { SHARE_PORT: "4170" },
  { SHARE_PORT: "0" },
  { SHARE_PORT: "http" },
  { SHARE_ORIGIN: "sites.example.cn" },
  { SHARE_ORIGIN: "https://sites.example.cn/park" },
  { SHARE_ORIGIN: "ftp://sites.example.cn" },
])("%o cannot be, and the sentence names it", (env) => {
  const [[name, value]] = Object.entries(env) as [[string, string]];
  expect(() => brochureListening(env, "127.0.0.1", 4170)).toThrow(new RegExp(`${name}.*${value}`));
});

test("a link begins as the staff's page is called, or as it is told", () => {
  expect(brochureOrigin({ port: 4171, origin: null }, "10.1.2.3")).toBe("http://10.1.2.3:4171");
  expect(brochureOrigin({ port: 4171, origin: null }, "::1")).toBe("http://[::1]:4171");
  expect(brochureOrigin({ port: 4171, origin: "https://s.cn" }, "10.1.2.3")).toBe("https://s.cn");
});

test.each([
  ["10.0.0.1", "http://10.0.0.1:4171"],
  ["fd00::1", "http://[fd00::1]:4171"],
  ["0.0.0.0", "http://staff.example:4171"],
  ["::", "http://staff.example:4171"],
  ["fe80::1%eth0", "http://staff.example:4171"],
])("who listens on %s is reached at %s, whatever the staff's page is called", (host, origin) => {
  const listening = brochureListening({ SHARE_HOST: host }, "127.0.0.1", 4170)!;
  expect(brochureOrigin(listening, "staff.example")).toBe(origin);
});

test("a building is told by its number and not by its name", () => {
  for (const number of ["1号楼", "12", "A", "A-2 幢", "B栋", "三号厂房", "3#楼", "十二"])
    expect(buildingNumber(number), number).toBe(number);
  for (const name of ["甲公司厂房", "秘密精密1号楼", "ABB 2号楼", "一汽大楼", "楼", ""])
    expect(buildingNumber(name), name).toBeNull();
});

test("a floor is told by its number and side, and not by who is on it", () => {
  for (const number of [
    "1层",
    "2",
    "三层",
    "B1",
    "地下一层",
    "1-3层",
    "2层东侧",
    "1、2层",
    "第3层",
    "5F",
    "一至三层",
    "二十一层",
    "2层A区",
  ])
    expect(floorNumber(number), number).toBe(number);
  for (const name of ["甲公司车间", "2层（甲公司）", "3层 ABB 车间", "3M", "三一", "二层AB", "层", ""])
    expect(floorNumber(name), name).toBeNull();
});

test("a port that is merely usual may be taken: it is said; one that was asked for is an error", async () => {
  const taken: Server = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const { port } = taken.address() as { port: number };
  const said: string[] = [];
  const listen = (asked: boolean) =>
    listenForClients(
      {} as Database,
      pino({ level: "silent" }),
      { host: "127.0.0.1", port, origin: null, asked },
      [],
      (text) => said.push(text),
    );
  try {
    expect(await listen(false)).toBeNull();
    expect(said).toEqual([expect.stringContaining(`${port}`)]);
    await expect(listen(true)).rejects.toThrow(/SHARE_PORT/);
  } finally {
    await new Promise((resolve) => taken.close(resolve));
  }
});

test("thirty misses in a minute are enough for one address, and the next minute it begins anew", () => {
  const guesses = new PerMinute(30);
  const start = 60_000 * 1000;
  for (let i = 0; i < 29; i++) guesses.count("a", start + i);
  expect(guesses.isTooMany("a", start + 30)).toBe(false);
  guesses.count("a", start + 31);
  expect(guesses.isTooMany("a", start + 32)).toBe(true);
  expect(guesses.isTooMany("b", start + 32)).toBe(false);
  expect(guesses.isTooMany("a", start + 60_000)).toBe(false);
});

test("a token is 192 random bits, and kept as its digest", () => {
  const tokens = Array.from({ length: 50 }, newToken);
  expect(new Set(tokens).size).toBe(50);
  expect(tokens.every(isToken)).toBe(true);
  expect(Buffer.from(tokens[0]!, "base64url")).toHaveLength(24);
  for (const other of ["", "a".repeat(31), "a".repeat(33), `${"a".repeat(31)}/`, `${"a".repeat(31)}.`])
    expect(isToken(other), other).toBe(false);
  // echo -n token | sha256sum
  expect(tokenDigest("token")).toBe("3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0");
});
