// What is wrong with the shapes of the parcels and parks that stand, and where? Listed and pinned; nothing is changed here.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Pagination, Segmented } from "antd";
import { useState } from "react";
import type { DefectKind, LedgerPage } from "../../server/api/deliveryShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { EmptyNotice } from "../ui/Notice";
import { ObjectLink } from "../ui/ObjectLink";
import { lookAt } from "./marks";
import { RepairKinds } from "./RepairKinds";
import { RepairRow } from "./RepairRow";
import { useRepairMarks } from "./useRepairMarks";

const PAGE = 50;
const LAYERS = ["parcels", "parks"] as const;
type Layer = (typeof LAYERS)[number];
const NOTHING: LedgerPage["repairs"] = [];

export function StandingCheck() {
  const { t } = useTranslation("data");
  const [layer, setLayer] = useState<Layer>("parcels");
  const [kind, setKind] = useState<DefectKind | null>(null);
  const [page, setPage] = useState(1);
  const query = useQuery(
    useTRPC().delivery.standing.queryOptions(
      { layer, kind, from: (page - 1) * PAGE, size: PAGE },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <section className="repairs standing-check" aria-label={t("standing.title")}>
      <h3>{t("standing.title")}</h3>
      <p className="data-hint">{t("standing.hint")}</p>
      <div className="issues-tools">
        <Segmented
          size="small"
          aria-label={t("standing.layer")}
          value={layer}
          onChange={(next) => {
            setLayer(next);
            setKind(null);
            setPage(1);
          }}
          options={LAYERS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      <Answer query={query} failed={t("standing.failed")} rows={6}>
        {(data) => (
          <Defects
            data={data}
            layer={layer}
            kind={kind}
            onKind={(next) => {
              setKind(next);
              setPage(1);
            }}
            page={page}
            onPage={setPage}
          />
        )}
      </Answer>
    </section>
  );
}

interface Props {
  data: LedgerPage;
  layer: Layer;
  kind: DefectKind | null;
  onKind: (kind: DefectKind | null) => void;
  page: number;
  onPage: (page: number) => void;
}

function Defects({ data, layer, kind, onKind, page, onPage }: Props) {
  const { t } = useTranslation("data");
  const [selected, setSelected] = useState<string | null>(null);
  const repairs = data.kinds.length === 0 ? NOTHING : data.repairs;
  useRepairMarks(repairs, selected);
  if (data.kinds.length === 0) return <EmptyNotice>{t(`standing.none.${layer}`)}</EmptyNotice>;
  return (
    <>
      <div className="issues-tools">
        <RepairKinds kinds={data.kinds} kind={kind} onKind={onKind} />
      </div>
      <ul className="repair-rows">
        {repairs.map((one, index) => (
          <RepairRow
            key={one.key}
            repair={one}
            heading={one.kind !== repairs[index - 1]?.kind}
            selected={one.key === selected}
            onSelect={() => {
              setSelected(one.key);
              if (one.place !== null) lookAt(one.place);
            }}
            name={
              one.id === null ? null : (
                <ObjectLink kind={layer === "parks" ? "park" : "parcel"} id={one.id}>
                  {one.id}
                </ObjectLink>
              )
            }
          />
        ))}
      </ul>
      {data.total > PAGE && (
        <Pagination
          size="small"
          current={page}
          pageSize={PAGE}
          total={data.total}
          showSizeChanger={false}
          onChange={onPage}
        />
      )}
    </>
  );
}
