// What must be said before anything else? That the server cannot be reached, or that the data have moved on.
import { Alert } from "antd";
import { useState, useSyncExternalStore } from "react";
import { useGoneLook } from "../evaluation/useEvaluationChoice";
import { faultWords } from "../filter/faultWords";
import { useDeadLayers } from "../layer/useReferenceLayers";
import { useTranslation } from "../locale/useTranslation";
import { useShownFilter } from "../map/scene";
import { selectionWasLost } from "../release/openRelease";
import { StaleNotice } from "../release/StaleNotice";
import { missingIds, useSelection } from "../selection/selectionStore";
import { useViewPart } from "../state/useView";
import { currentAddress, deadReferences, subscribeView } from "../state/viewStore";

export function Notices() {
  const { t } = useTranslation("app");
  const { t: words } = useTranslation("filter");
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine);
  const dead = useSyncExternalStore(subscribeView, deadReferences);
  const selection = useSelection();
  const [read, setRead] = useState<{ dead: typeof dead; why: string; look: string } | null>(null);
  const lang = useViewPart((view) => view.lang);
  const link = useViewPart((view) => view.filter);
  const { fault, unknown, refused, vocabulary } = useShownFilter();
  const wrong = fault ?? unknown[0] ?? null;
  const gone = useGoneLook();
  // what was named and is no id
  const foreign = useSyncExternalStore(subscribeView, () => currentAddress().foreign);
  const noIds = (of: string) =>
    foreign.flatMap(([key, value]) => (key === of ? value.split(",").filter((id) => id !== "") : []));
  const compared = noIds("cmp").join(t("dead.listSign"));
  const layers = [...useDeadLayers(), ...noIds("ly")].join(t("dead.listSign"));
  const why = wrong === null ? (refused?.message ?? "") : faultWords(wrong, link, lang, vocabulary, words);
  const missing = [
    dead.period === null ? null : t("dead.period", { name: dead.period }),
    dead.targetSet === null ? null : t("dead.targetSet", { name: dead.targetSet }),
    gone.method === null ? null : t("dead.method", { name: gone.method }),
    gone.shares === null ? null : t("dead.shares", { name: gone.shares }),
    layers === "" ? null : t("dead.layers", { names: layers }),
    compared === "" ? null : t("dead.compare", { names: compared }),
    dead.link === null ? null : t("dead.link", { name: dead.link }),
    dead.selection === null ? null : t("dead.selection", { name: dead.selection }),
    selectionWasLost() ? t("dead.selectionLost") : null,
    missingIds() > 0 && selection.count === 0 ? t("dead.selectionGone", { count: missingIds() }) : null,
    wrong === null && refused !== null ? t("dead.filterRefused", { why }) : null,
    wrong === null ? null : t(fault === null ? "dead.filterWords" : "dead.filter", { why }),
  ].filter((text) => text !== null);
  if (!online) return <Alert className="notice" banner type="warning" title={t("offline")} />;
  const look = `${gone.method} ${gone.shares} ${layers} ${compared}`;
  if (missing.length > 0 && (read?.dead !== dead || read.why !== why || read.look !== look)) {
    return (
      <Alert
        className="notice"
        banner
        type="warning"
        title={missing.join(" ")}
        closable={{ onClose: () => setRead({ dead, why, look }) }}
      />
    );
  }
  return <StaleNotice />;
}

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}
