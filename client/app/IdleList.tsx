// Where is land lying idle? Largest first; what promotion has to offer.
import { Button, Empty } from "antd";
import { useMemo, useState } from "react";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { muOf } from "../../geo/unit/land";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { IDLE } from "../map/parcelGeometry";
import { useGround } from "../map/scene";
import { useView } from "../state/useView";
import { ObjectLink } from "../ui/ObjectLink";

const PAGE = 60;
const TWO_DIGITS = { group: true } as const;

export const IdleList = afterMap(function IdleList() {
  const { land, parks } = useGround();
  const { open, parcelId, lang } = useView();
  const { t } = useTranslation("app");
  const [shown, setShown] = useState(PAGE);
  const plots = useMemo(() => {
    if (!land) return [];
    const { geometry } = land;
    const names = new Map(
      (parks?.rows ?? []).map((row) => [row.id, lang === "en" ? (row.nameEn ?? row.name) : row.name]),
    );
    const found: { id: string; areaDm2: number; park: string }[] = [];
    for (let i = 0; i < geometry.count; i++) {
      if (geometry.idle[i] !== 1) continue;
      const parkId = geometry.parkIds[geometry.park[i] ?? -1];
      found.push({
        id: geometry.ids[i] ?? "",
        areaDm2: geometry.areaDm2[i] ?? 0,
        park: parkId === undefined ? "" : (names.get(parkId) ?? parkId),
      });
    }
    return found.sort((a, b) => b.areaDm2 - a.areaDm2 || (a.id < b.id ? -1 : 1));
  }, [land, parks, lang]);
  const total = useMemo(() => plots.reduce((sum, plot) => sum + plot.areaDm2, 0), [plots]);
  if (land && plots.length === 0)
    return <Empty className="padded" description={t("idle.none")} image={Empty.PRESENTED_IMAGE_SIMPLE} />;
  return (
    <div className="idle">
      <p className="idle-sum">
        {t("idle.sum", { count: plots.length, mu: formatHalfUp(muOf(total), 2, TWO_DIGITS) })}
        <Button
          size="small"
          onClick={() =>
            open({
              measure: "status",
              classes: new Set([IDLE]),
            })
          }
        >
          {t("idle.onMap")}
        </Button>
      </p>
      <ol>
        {plots.slice(0, shown).map((plot) => (
          <li key={plot.id}>
            <ObjectLink kind="parcel" id={plot.id} className="idle-plot" current={plot.id === parcelId}>
              <span className="idle-id">{plot.id}</span>
              <b>{formatHalfUp(muOf(plot.areaDm2), 2, TWO_DIGITS)}</b>
              <span className="unit">{t("mu")}</span>
              <span className="idle-park">{plot.park}</span>
            </ObjectLink>
          </li>
        ))}
      </ol>
      {plots.length > shown && (
        <Button type="link" onClick={() => setShown(shown + PAGE)}>
          {t("idle.more", { count: plots.length - shown })}
        </Button>
      )}
    </div>
  );
});
