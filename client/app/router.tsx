// Which addresses are pages? /{role?}, /{role?}/park/{id}, /{role?}/parcel/{id}; anything else says that it is not.
import { createRootRoute, createRoute, createRouter } from "@tanstack/react-router";
import { history } from "../state/viewStore";
import { encodeToken } from "../state/viewUrl";
import { FaultScreen } from "./FaultScreen";
import { Root } from "./Root";

const rootRoute = createRootRoute({
  component: Root,
  errorComponent: ({ error, reset }) => <FaultScreen error={error} retry={reset} />,
  notFoundComponent: () => null,
});

/** One shell serves all of them, so that the map is never torn down; the view store reads what follows the host. */
const home = createRoute({ getParentRoute: () => rootRoute, path: "/" });
const below = createRoute({ getParentRoute: () => rootRoute, path: "$" });

export const router = createRouter({
  routeTree: rootRoute.addChildren([home, below]),
  history,
  // Plain text, in the order it came: our links are read by people.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).map(
      ([key, value]) => `${encodeToken(key)}=${encodeToken(String(value))}`,
    );
    return pairs.length > 0 ? `?${pairs.join("&")}` : "";
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
