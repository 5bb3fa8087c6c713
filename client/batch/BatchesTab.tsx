// What has been imported: the list, one opened, or two compared?
import { useState } from "react";
import { BatchCompare } from "./BatchCompare";
import { BatchDetail } from "./BatchDetail";
import { BatchList } from "./BatchList";
import "./batch.css";

type Showing =
  | { readonly what: "list" }
  | { readonly what: "one"; readonly id: string }
  | { readonly what: "two"; readonly a: string; readonly b: string };

export function BatchesTab() {
  const [showing, show] = useState<Showing>({ what: "list" });
  const back = () => show({ what: "list" });
  if (showing.what === "one") return <BatchDetail id={showing.id} onBack={back} />;
  if (showing.what === "two") return <BatchCompare a={showing.a} b={showing.b} onBack={back} />;
  return (
    <BatchList onOpen={(id) => show({ what: "one", id })} onCompare={(a, b) => show({ what: "two", a, b })} />
  );
}
