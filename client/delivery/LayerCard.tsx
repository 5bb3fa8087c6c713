// One layer or table: what it is taken for, where it lies, which column is what. Every guess can be corrected in place.
import { useMutation } from "@tanstack/react-query";
import { Collapse, Select } from "antd";
import { useId } from "react";
import type { DeliveryLayer, ImportKind } from "../../server/api/deliveryShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { StageWords } from "../stage/StageWords";
import { useViewPart } from "../state/useView";
import { ColumnTable } from "./ColumnTable";
import { CrsChoice } from "./CrsChoice";
import { EarlierNote } from "./EarlierNote";
import { ENCODINGS } from "./encodings";
import { isSettled } from "./isSettled";
import { KINDS_OF } from "./kinds";
import { MoneyUnitChoice } from "./MoneyUnitChoice";
import { PeriodChoice } from "./PeriodChoice";
import { ReferenceChoice } from "./ReferenceChoice";

interface Props {
  delivery: string;
  layer: DeliveryLayer;
  onChanged: () => void;
}

export function LayerCard({ delivery, layer, onChanged }: Props) {
  const { t } = useTranslation("data");
  const id = useId();
  const choose = useMutation(useTRPC().delivery.choose.mutationOptions({ onSuccess: onChanged }));
  const { key, kind, unknown, missing, columns } = layer;
  const say = (change: Omit<Parameters<typeof choose.mutate>[0], "id" | "key">) =>
    choose.mutate({ id: delivery, key, ...change });
  const used = columns.filter(({ field }) => field !== null).length;
  return (
    <section className="layer-card" data-ready={isSettled(layer)} aria-label={layer.file}>
      <header>
        <h3 title={layer.file}>{layer.file}</h3>
        <span className="layer-facts">
          {t(`format.${layer.format}`)} · {t(layer.drawn ? "features" : "rows", { count: layer.rows })}
          {layer.encoding !== null && (
            <>
              {" · "}
              <Select
                className="layer-encoding"
                size="small"
                variant="borderless"
                aria-label={t("encoding")}
                value={layer.encoding}
                options={[...new Set([layer.encoding, ...ENCODINGS])].map((value) => ({
                  value,
                  label: value,
                }))}
                onChange={(encoding) => say({ encoding })}
              />
            </>
          )}
        </span>
      </header>
      <div className="layer-row">
        <label htmlFor={`${id}-kind`}>{t("kind")}</label>
        <Select<ImportKind | "" | null>
          id={`${id}-kind`}
          value={kind ?? (unknown === null ? "" : null)}
          placeholder={t("periodAsk")}
          status={unknown === null ? "" : "warning"}
          onChange={(value) => say({ kind: value === "" ? null : value })}
          options={[
            ...layer.forms
              .flatMap((form) => KINDS_OF[form])
              .map((value) => ({ value, label: t(`kinds.${value}`) })),
            { value: "" as const, label: t("skip") },
          ]}
        />
      </div>
      {unknown !== null && (
        <p className="data-fault" role="alert">
          {t("unknownKind", { kind: t(`kinds.${unknown.kind}`), missing: unknown.missing })}
        </p>
      )}
      {layer.reference !== null && (
        <ReferenceChoice reference={layer.reference} onChoose={(reference) => say({ reference })} />
      )}
      {kind === null && unknown === null && layer.drawn && <p className="data-note">{t("reference.hint")}</p>}
      {kind !== null && layer.crs !== null && (
        <CrsChoice delivery={delivery} layer={layer} onChoose={(crs) => say({ crs })} onFitted={onChanged} />
      )}
      {layer.yearless !== null && <p className="data-note">{t("yearless", { value: layer.yearless })}</p>}
      {layer.needsPeriod && <PeriodChoice period={layer.period} onChoose={(period) => say({ period })} />}
      {layer.money !== null && (
        <MoneyUnitChoice money={layer.money} onChoose={(moneyUnit) => say({ moneyUnit })} />
      )}
      <StageWords words={layer.stageWords} />
      {layer.stageWordsUnlisted > 0 && (
        <p className="data-fault" role="alert">
          {t("stageWordsUnlisted", { count: layer.stageWordsUnlisted })}
        </p>
      )}
      {layer.asks.map(({ field, name, headers }) => (
        <p key={field} className="data-fault" role="alert">
          {t("askColumn", { name, headers: headers.join(t("listMark")) })}
        </p>
      ))}
      {missing.length > 0 && (
        <p className="data-fault" role="alert">
          {t("missing", { columns: missing.join(t("listMark")) })}
        </p>
      )}
      {choose.error !== null && (
        <p className="data-fault" role="alert">
          {choose.error.message}
        </p>
      )}
      {layer.notes.map((note) => (
        <p key={note} className="data-note">
          {note}
        </p>
      ))}
      {layer.earlier !== null && (
        <p className="data-note">
          <EarlierNote earlier={layer.earlier} unchanged={false} />
        </p>
      )}
      {layer.remembered !== null && <Remembered at={layer.remembered} />}
      {((kind !== null && kind !== "reference") || unknown !== null) && (
        <Collapse
          size="small"
          ghost
          {...(unknown !== null || missing.length + layer.asks.length > 0
            ? { defaultActiveKey: "columns" }
            : {})}
          items={[
            {
              key: "columns",
              label: t("columns", { used, all: columns.length }),
              children: (
                <ColumnTable
                  layer={layer}
                  // who says what a column is says the kind with it
                  onChoose={(map) => say(unknown === null ? { map } : { kind: unknown.kind, map })}
                />
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

function Remembered({ at }: { at: string }) {
  const { t } = useTranslation("data");
  const lang = useViewPart((view) => view.lang);
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : "zh-CN", { dateStyle: "medium" }).format(
    new Date(at),
  );
  return <p className="data-note">{t("remembered", { day })}</p>;
}
