// Under which names may the server be called? A foreign name that points here is how a page of the internet reads an intranet
// (DNS rebinding), so only addresses, this machine's own names and those that its operator lists are answered.
import { isIP } from "node:net";
import { hostname } from "node:os";

/** The host without its port and brackets, in lower case. @example hostName("[::1]:4170") // "::1" */
export function hostName(host: string): string {
  const bracketed = /^\[(.*)\](?::\d+)?$/.exec(host)?.[1];
  return (bracketed ?? host.replace(/:\d+$/, "")).toLowerCase();
}

/** Whether a request's Host header names this server. */
export function isOwnName(host: string, allowed: readonly string[]): boolean {
  const name = hostName(host);
  const own = hostname().toLowerCase();
  return (
    isIP(name) !== 0 ||
    name === "localhost" ||
    name === own ||
    name.startsWith(`${own}.`) ||
    allowed.includes(name)
  );
}
