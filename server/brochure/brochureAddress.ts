// Where do clients open their pages? On a listener of its own, so that an address can be given to them on which nothing else is.
import { isIPv6 } from "node:net";
import { StartupError } from "../db/startupError";

export interface BrochureAddress {
  readonly port: number;
  /** As clients call it, `https://sites.example.cn`, or where `SHARE_HOST` listens; null: as the staff call theirs, with the other port. */
  readonly origin: string | null;
}

export interface BrochureListening extends BrochureAddress {
  readonly host: string;
  /** Whether the port was asked for: a port that is merely usual may be taken. */
  readonly asked: boolean;
}

/**
 * What `SHARE_PORT`, `SHARE_HOST` and `SHARE_ORIGIN` say; by default the next port on the same host. Null: `SHARE_PORT=off`.
 * @param host of the staff's listener, as `port`
 * @throws StartupError where a value cannot be
 */
export function brochureListening(
  env: Readonly<Record<string, string | undefined>>,
  host: string,
  port: number,
): BrochureListening | null {
  const text = env.SHARE_PORT || "";
  if (text === "off") return null;
  const own = text === "" ? (port % 65_535) + 1 : Number(text);
  if (!Number.isInteger(own) || own < 1 || own > 65_535 || own === port)
    throw new StartupError(
      `SHARE_PORT 应为 off，或 1–65535 中与 PORT 不同的整数，现为“${text}”`,
      `SHARE_PORT must be off or a whole number from 1 to 65535 other than PORT, not "${text}"`,
    );
  return {
    host: env.SHARE_HOST || host,
    port: own,
    origin: originOf(env.SHARE_ORIGIN || "") ?? originOfHost(env.SHARE_HOST || "", own),
    asked: text !== "",
  };
}

/** Listening on every address, or on none of its own. */
const WILDCARDS: readonly string[] = ["", "0.0.0.0", "::"];

/** Who listens on one address only is reached there, whatever the staff's page is called. */
function originOfHost(host: string, port: number): string | null {
  const origin = httpOrigin(host, port);
  return WILDCARDS.includes(host) || !URL.canParse(origin) ? null : origin;
}

const httpOrigin = (name: string, port: number): string =>
  `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;

function originOf(text: string): string | null {
  if (text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "")
    return url.origin;
  throw new StartupError(
    `SHARE_ORIGIN 应为 https://主机名 或 http://主机名:端口，现为“${text}”`,
    `SHARE_ORIGIN must be https://name or http://name:port, not "${text}"`,
  );
}

/** @param name by which the request called the staff's listener, without its port */
export const brochureOrigin = ({ port, origin }: BrochureAddress, name: string): string =>
  origin ?? httpOrigin(name, port);
