// Is whoever shares told that a link opens on their own machine only?
import { expect, test } from "vitest";
import { isLoopback } from "../../../client/brochure/loopback";

test("names of this machine itself are, addresses and names in the network are not", () => {
  for (const own of [
    "http://localhost:4171",
    "http://127.0.0.1:4171",
    "http://127.1.2.3",
    "http://[::1]:4171",
  ])
    expect(isLoopback(own), own).toBe(true);
  for (const other of [
    "http://10.0.0.1:4171",
    "https://sites.example.cn",
    "http://127.example.cn",
    "http://[fd00::1]:1",
  ])
    expect(isLoopback(other), other).toBe(false);
});
