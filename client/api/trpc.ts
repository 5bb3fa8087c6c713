// How does the client ask the server? One typed tRPC client; errors come back in the language of the page.
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import type { AppRouter } from "../../server/api/router";
import { currentAddress } from "../state/viewStore";
import { askServer } from "./reachServer";

const context = createTRPCContext<AppRouter>();

export const TRPCProvider = context.TRPCProvider;
/** `useQuery(useTRPC().park.detail.queryOptions({…}))` */
export const useTRPC = context.useTRPC;

export const trpcClient = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: "/trpc",
      fetch: (url, init) => askServer(url, init as RequestInit),
      headers: () => ({ "x-mutu-lang": currentAddress().view.lang }),
    }),
  ],
});
