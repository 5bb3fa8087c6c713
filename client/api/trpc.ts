// How does the client ask the server? One typed tRPC client; errors come back in the language of the page.
import { createTRPCClient, httpBatchLink, httpLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "../../server/api/router";
import { currentAddress } from "../state/viewStore";
import { askServer } from "./reachServer";

const context = createTRPCContext<AppRouter>();

export const TRPCProvider = context.TRPCProvider;
/** `useQuery(useTRPC().park.detail.queryOptions({…}))` */
export const useTRPC = context.useTRPC;

const way = {
  url: "/trpc",
  fetch: (url: RequestInfo | URL | string, init?: unknown) => askServer(url as string, init as RequestInit),
  headers: () => ({ "x-mutu-lang": currentAddress().view.lang }),
};

/** A question longer than this, as one about a drawn shape, does not travel in an address: servers refuse long ones. */
const LONG_QUESTION = 2_000;

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: ({ type, input }) =>
        type === "query" && (JSON.stringify(input) ?? "").length > LONG_QUESTION,
      true: httpLink({ ...way, methodOverride: "POST" }),
      false: httpBatchLink(way),
    }),
  ],
});
