// How does the page say that the server did not answer? In the reader's words, for every way of asking.
import i18next from "i18next";
import { RELEASE_SHOWN } from "../release/releaseShown";

/** The sentence for a request that got no answer: the server is not there, or the network is not. */
export const unreachable = (): string => i18next.t("ui:unreachable");

/** The sentence for an answer that is none of the server's own, such as a proxy's. @param status of HTTP */
export const strangeAnswer = (status: number): string => i18next.t("ui:strangeAnswer", { status });

/** Every question is about the state of the data that the page shows. */
function ofState(init: RequestInit | undefined): RequestInit | undefined {
  if (RELEASE_SHOWN === null) return init;
  const headers = new Headers(init?.headers);
  headers.set("x-mutu-release", RELEASE_SHOWN);
  return { ...init, headers };
}

/**
 * `fetch`, with a sentence in the place of the browser's own "Failed to fetch".
 * @throws Error with that sentence where no answer came; what an abort throws as it is
 */
export async function reachServer(input: RequestInfo | URL | string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, ofState(init));
  } catch (error) {
    if (init?.signal?.aborted === true) throw error;
    throw new Error(unreachable(), { cause: error });
  }
}

/** The same where only JSON is an answer. @throws Error with a sentence where something else came */
export async function askServer(input: RequestInfo | URL | string, init?: RequestInit): Promise<Response> {
  const answer = await reachServer(input, init);
  const type = answer.headers.get("content-type") ?? "";
  if (!type.includes("json")) throw new Error(strangeAnswer(answer.status));
  const refused = answer.ok ? null : refusalIn(await answer.clone().json());
  if (refused !== null) throw new Error(refused);
  return answer;
}

/** What the server says where it refuses before tRPC is asked, such as a release that is not there; null in an answer of tRPC's own. */
function refusalIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("reason" in body) || !("message" in body)) return null;
  return typeof body.message === "string" ? body.message : null;
}
