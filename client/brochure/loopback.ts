// Would a link that begins so open on a client's machine? Not where it names whatever machine it is read on.

/** @param origin `http://localhost:4171` */
export function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin);
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
