// How do two to four parcels, or parks, differ? A column for each, a row for every attribute and figure; differences are marked, the best is bold.
import { Button, Select, Switch } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { freeName } from "../../geo/filter/freeFields";
import { useAskForAttributes } from "../filter/attributesAsked";
import { useAskForFree } from "../filter/freeAsked";
import { useTranslation } from "../locale/useTranslation";
import { useGround, useScene } from "../map/scene";
import { useSelection } from "../selection/selectionStore";
import { useView } from "../state/useView";
import { useWantedFocus } from "../state/wantedFocus";
import { unitOfHead } from "../table/GridHead";
import { columnName, wordNames } from "../table/tableColumns";
import { useTable } from "../table/useTable";
import { Icon } from "../theme/Icon";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { groupedCode } from "../ui/shortCode";
import { CompareBody } from "./CompareBody";
import { type Compared, MOST_BESIDE, readBeside, withOne, withoutOne } from "./compared";
import { openComparison, show } from "./openComparison";
import { type CompareSection, parcelSections } from "./parcelRows";
import { parkSections } from "./parkRows";
import "./compare.css";

export default function ComparePanel({ tabs, tools }: { tabs: ReactNode; tools: ReactNode }) {
  const { t } = useTranslation(["compare", "filter", "ui"]);
  const { beside, lang } = useView();
  const { parks } = useGround();
  const { count: selected } = useSelection();
  const compared = useMemo(() => readBeside(beside), [beside]);
  const box = useWantedFocus<HTMLElement>("comparison");
  const [differing, setDiffering] = useState(false);
  useAskForAttributes();
  const sections = useSections(compared);
  const full = (compared?.ids.length ?? 0) >= MOST_BESIDE;
  return (
    <>
      <header className="table-head">
        {tabs}
        <p className="table-count">
          {compared !== null && t(`count.${compared.kind}`, { count: compared.ids.length })}
        </p>
        <div className="table-tools">
          <label className="table-only">
            <Switch size="small" checked={differing} onChange={setDiffering} />
            {t("onlyDifferences")}
          </label>
          <Select<string>
            size="small"
            className="compare-add"
            aria-label={t("addPark")}
            placeholder={t("addPark")}
            value={null}
            disabled={full && compared?.kind === "park"}
            showSearch={{ optionFilterProp: "label" }}
            popupMatchSelectWidth={false}
            onChange={(id) => show(withOne(compared, "park", id) ?? compared)}
            options={(parks?.rows ?? [])
              .filter(({ id }) => compared?.kind !== "park" || !compared.ids.includes(id))
              .map((row) => ({ value: row.id, label: inLanguage(lang, row) }))}
          />
          <Button size="small" disabled={selected < 2} onClick={openComparison}>
            {t("selected", { count: selected })}
          </Button>
          <Button size="small" disabled={compared === null} onClick={() => show(null)}>
            {t("clear")}
          </Button>
        </div>
        <div className="table-close">{tools}</div>
      </header>
      {compared === null ? (
        <p className="table-note">{t("nothing")}</p>
      ) : (
        <>
          {compared.ids.length < 2 && <p className="table-note">{t("oneMore")}</p>}
          {selected > MOST_BESIDE && compared.kind === "parcel" && (
            <p className="table-note">{t("tooMany", { count: selected, most: MOST_BESIDE })}</p>
          )}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by keys */}
          <section className="compare-box" ref={box} tabIndex={0} aria-label={t("label")}>
            <table>
              <thead>
                <tr>
                  <td />
                  {compared.ids.map((id) => (
                    <CompareHead key={id} compared={compared} id={id} />
                  ))}
                </tr>
              </thead>
              <CompareBody sections={sections} differing={differing} columns={compared.ids.length} />
            </table>
          </section>
        </>
      )}
    </>
  );
}

function CompareHead({ compared, id }: { compared: Compared; id: string }) {
  const { t } = useTranslation("compare");
  const { lang } = useView();
  const { land, parks, filter } = useScene();
  const park = parks?.rows.find((row) => row.id === id);
  const row = land?.geometry.indexOf.get(id);
  const word = (field: "code" | "name") => {
    const column = filter.columns?.words(field) ?? null;
    return column === null || row === undefined ? "" : (column.words[column.codes[row] ?? 0] ?? "");
  };
  const name =
    compared.kind === "park"
      ? park === undefined
        ? id
        : inLanguage(lang, park)
      : groupedCode(word("code") || id);
  const known =
    compared.kind === "park" ? park !== undefined || parks === null : row !== undefined || land === null;
  return (
    <th scope="col">
      <div className="compare-head">
        <ObjectLink kind={compared.kind} id={id}>
          {name}
        </ObjectLink>
        <Button
          type="text"
          size="small"
          aria-label={t("remove", { name })}
          title={t("remove", { name })}
          icon={<Icon name="close" size={14} />}
          onClick={() => show(withoutOne(compared, id))}
        />
      </div>
      {known ? (
        compared.kind === "parcel" && <small>{word("name")}</small>
      ) : (
        <small role="status">{t("gone")}</small>
      )}
    </th>
  );
}

function useSections(compared: Compared | null): readonly CompareSection[] {
  const { t } = useTranslation(["compare", "filter", "ui"]);
  const { lang } = useView();
  const scene = useScene();
  // the columns of the files that were chosen for the table
  const { columns } = useTable();
  const ofFiles = useMemo(() => columns.filter((field) => freeName(field) !== null), [columns]);
  useAskForFree(ofFiles);
  return useMemo(() => {
    if (compared === null) return [];
    if (compared.kind === "park")
      return parkSections(
        compared.ids.map((id) => scene.parks?.rows.find((row) => row.id === id) ?? null),
        t,
      );
    const parcels = compared.ids.map((id) => scene.land?.geometry.indexOf.get(id) ?? -1);
    return parcelSections(scene, parcels, ofFiles, {
      t,
      names: wordNames(scene.filter.vocabulary),
      nameOf: (field) => columnName(field, lang, t),
      unitOf: ({ unit }) => unitOfHead(unit ?? null, t),
    });
  }, [compared, scene, ofFiles, lang, t]);
}
