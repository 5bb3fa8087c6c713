// Can we listen where we are told to? Asked before minutes of installing and loading.
// @ts-check
import { createServer } from "node:net";

/** Ends the process with one sentence where HOST:PORT cannot be listened on. */
export async function assertPortFree() {
  const host = process.env.HOST || "127.0.0.1";
  const text = process.env.PORT || "4170";
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    console.error(
      `PORT 应为 1–65535 的整数，现为“${text}” / PORT must be a whole number from 1 to 65535, not "${text}"`,
    );
    process.exit(1);
  }
  /** @type {NodeJS.ErrnoException | null} */
  const error = await new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", resolve);
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
  if (error === null) return;
  const why =
    error.code === "EADDRINUSE"
      ? `端口 ${port} 已被占用，请停止占用它的程序，或用 PORT=… 换一个 / port ${port} is in use: stop the program that holds it, or choose another with PORT=…`
      : `无法监听 ${host}:${port}（${error.code}） / cannot listen on ${host}:${port} (${error.code})`;
  console.error(why);
  process.exit(1);
}
