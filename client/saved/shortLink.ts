// How does a view reach others whose address is too long to be sent? The server keeps it, and the link names it: `/?s=ID`.
import { trpcClient } from "../api/trpc";
import { addressIn, RELEASE_SHOWN } from "../release/releaseShown";
import {
  currentAddress,
  dropForeign,
  flushWrite,
  nameMethod,
  noteDeadLink,
  openLink,
} from "../state/viewStore";
import { writeAddress } from "../state/viewUrl";
import { savedLink } from "./savedLink";

/** Mail and chat programs break longer ones. */
const LONGEST_LINK = 1500;
const PARAMETER = "s";

/**
 * The address of exactly what is shown, short enough to be sent.
 * @returns `kept` false where it is too long and the server did not keep it: the whole address is given then
 */
export async function linkToShare(): Promise<{ href: string; kept: boolean }> {
  nameMethod();
  flushWrite();
  const { href, origin } = window.location;
  if (href.length <= LONGEST_LINK) return { href, kept: true };
  try {
    const state = writeAddress(currentAddress());
    const { id } = await trpcClient.saved.save.mutate({
      content: { kind: "view", schemaVersion: 1, state },
      named: null,
    });
    return { href: origin + addressIn(`/?${PARAMETER}=${id}`, RELEASE_SHOWN), kept: true };
  } catch {
    return { href, kept: false };
  }
}

/** Opens what a short link names, once; one that is gone leaves the rest of the address open, and that is said. */
export async function followShortLink(): Promise<void> {
  const id = currentAddress().foreign.find(([key]) => key === PARAMETER)?.[1];
  if (id === undefined) return;
  const content = await trpcClient.saved.content.query({ id }).catch(() => null);
  const link = content === null ? null : savedLink(content);
  dropForeign(PARAMETER);
  if (link === null) noteDeadLink(id);
  else openLink(addressIn(link, RELEASE_SHOWN), { push: false });
}
