// Where am I? District › parent › park › parcel; each step is a link back.
import type { ParkRow } from "../../server/api/shapes";
import { useTranslation } from "../locale/useTranslation";
import { useScene } from "../map/scene";
import { useView } from "../state/useView";
import { useViewLink } from "../ui/useViewLink";

export function Breadcrumb() {
  const view = useView();
  const link = useViewLink();
  const { overview, parks, scopeParkId } = useScene();
  const { t } = useTranslation("app");
  const english = view.lang === "en";
  const district = (english ? overview.nameEn : null) ?? overview.name;
  const steps: { key: string; name: string; patch: { parkId: string | null; parcelId: string | null } }[] = [
    { key: "", name: district, patch: { parkId: null, parcelId: null } },
  ];
  const chain: ParkRow[] = [];
  for (let id = scopeParkId; id !== null; ) {
    const row = parks?.rows.find((park) => park.id === id);
    if (!row || chain.includes(row)) break;
    chain.unshift(row);
    id = row.parentId;
  }
  for (const row of chain) {
    const name = (english ? row.nameEn : null) ?? row.name;
    steps.push({ key: row.id, name, patch: { parkId: row.id, parcelId: null } });
  }
  if (view.parcelId !== null) {
    steps.push({
      key: view.parcelId,
      name: t("crumb.parcel"),
      patch: { parkId: null, parcelId: view.parcelId },
    });
  }
  return (
    <nav className="crumbs" aria-label={t("crumb.label")}>
      <ol>
        {steps.map((step, i) => (
          <li key={step.key}>
            {i === steps.length - 1 ? (
              <b aria-current="page">{step.name}</b>
            ) : (
              <a {...link(step.patch)}>{step.name}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
