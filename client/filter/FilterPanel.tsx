// Which parcels are looked at? Text, chips and facets are three faces of one filter; what does not match fades on the map.
import { Button } from "antd";
import { useMemo, useState } from "react";
import { filterField } from "../../geo/filter/fields";
import { freeField } from "../../geo/filter/freeFields";
import { fieldName } from "../../geo/filter/names";
import { printFilter } from "../../geo/filter/printFilter";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { useShownFilter } from "../map/scene";
import { useViewPart } from "../state/useView";
import { Icon } from "../theme/Icon";
import { writeMu } from "../ui/write";
import { useAskForAttributes } from "./attributesAsked";
import { FilterChips } from "./FilterChips";
import { FilterText } from "./FilterText";
import { FreeFacet, FreeFacets } from "./FreeFacets";
import { strictest } from "./facetCounts";
import { FIRST_FACETS, MORE_FACETS, TEXT_FACETS } from "./facets";
import { ownPart } from "./filterParts";
import { NumberFacet } from "./NumberFacet";
import { PlaceFacet } from "./PlaceFacet";
import { SavedViews } from "./SavedViews";
import { TextFacet } from "./TextFacet";
import { takenIn } from "./takenIn";
import { thereIs } from "./thereIs";
import { thereIsWords } from "./thereIsWords";
import { useFilterEdit } from "./useFilterEdit";
import { WordFacet } from "./WordFacet";
import "./filter.css";

/** Open at first; the others when somebody asks. */
const OPEN_AT_FIRST: ReadonlySet<string> = new Set(["tax_per_mu", "status"]);

/** Of so many conditions at most it is said what there is. */
const MOST_HINTS = 3;

export const FilterPanel = afterMap(function FilterPanel() {
  const { t } = useTranslation("filter");
  const lang = useViewPart((view) => view.lang);
  const inScenario = useViewPart((view) => view.scenario !== null);
  useAskForAttributes();
  const edit = useFilterEdit();
  const { filter, columns, masks, passing, matches, vocabulary, free, geometry } = useShownFilter();
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [more, setMore] = useState(false);
  const total = geometry?.count ?? 0;
  const mu = useMemo(
    () => (geometry === null ? 0 : passingDm2(geometry.areaDm2, passing)),
    [geometry, passing],
  );
  const lacking = useMemo(
    () =>
      filter === null || passing === null || masks === null || columns === null
        ? []
        : takenIn(filter, passing, columns),
    [filter, passing, masks, columns],
  );
  const hardest = matches === 0 && masks !== null ? strictest(masks) : null;
  const hardestPart = hardest === null ? undefined : edit.parts[hardest.part];
  const found = useMemo(
    () => (matches === 0 && masks !== null && columns !== null ? thereIs(edit.parts, masks, columns) : []),
    [matches, masks, columns, edit.parts],
  );
  const isOpen = (field: string) =>
    toggled.has(field) !== (OPEN_AT_FIRST.has(field) || ownPart(edit.parts, field) >= 0);
  const toggle = (field: string) => {
    const next = new Set(toggled);
    if (next.has(field)) next.delete(field);
    else next.add(field);
    setToggled(next);
  };
  const nameOf = (field: string) => {
    const name = fieldName(filterField(field), lang);
    return name === field ? t(`field.${field}`) : name;
  };
  const facet = (field: string) => {
    const spec = filterField(field);
    const name = nameOf(field);
    const opened = isOpen(field);
    return (
      <section key={field} className="facet">
        <button type="button" className="facet-head" aria-expanded={opened} onClick={() => toggle(field)}>
          <Icon name="down" size={14} />
          <b>{name}</b>
          {ownPart(edit.parts, field) >= 0 && <i title={t("inUse")} />}
        </button>
        {opened &&
          columns !== null &&
          masks !== null &&
          (spec.kind === "free" ? (
            free
              ?.filter((one) => freeField(one.name) === field)
              .map((one) => (
                <FreeFacet key={field} attribute={one} columns={columns} masks={masks} edit={edit} />
              ))
          ) : spec.kind === "number" ? (
            <NumberFacet field={field} name={name} columns={columns} masks={masks} edit={edit} />
          ) : spec.kind === "word" ? (
            <WordFacet field={field} name={name} columns={columns} masks={masks} edit={edit} />
          ) : (
            <TextFacet field={field} name={name} edit={edit} />
          ))}
      </section>
    );
  };
  return (
    <div className="filter-panel">
      <div className="filter-top">
        <FilterText />
        <FilterChips edit={edit} />
        <p className="filter-sum" aria-live="polite">
          {/* what a scenario supposes is counted by the legend */}
          {inScenario && <span className="ui-tag">{t("scenario:standing.was")}</span>}{" "}
          {matches === null ? (
            // a column that the filter asks for is on its way: not all parcels match
            t(edit.parts.length === 0 ? "all" : "reading", { total, mu: writeMu(mu) })
          ) : (
            <>
              {t("matches", { count: matches, total, mu: writeMu(mu) })}{" "}
              {lacking.map(({ field, count }) => (
                <span key={field}>{t("takenIn", { count, name: nameOf(field) })} </span>
              ))}
              <Button type="link" size="small" onClick={() => edit.set(null)}>
                {t("clear")}
              </Button>
            </>
          )}
        </p>
        {found.slice(0, MOST_HINTS).map((one) => (
          <p key={one.field} className="filter-hardest">
            {thereIsWords(one, lang, vocabulary, nameOf(one.field), (key, values = {}) => t(key, values))}
          </p>
        ))}
        {hardest !== null && hardestPart !== undefined && (
          <p className="filter-hardest">
            {t("strictest", { part: printFilter(hardestPart, lang, vocabulary), count: hardest.matches })}{" "}
            <Button type="link" size="small" onClick={() => edit.replace(hardest.part, null)}>
              {t("dropIt")}
            </Button>
          </p>
        )}
      </div>
      <SavedViews />
      {FIRST_FACETS.map(facet)}
      {masks !== null && columns !== null && <PlaceFacet edit={edit} columns={columns} masks={masks} />}
      <button type="button" className="facet-more-fields" aria-expanded={more} onClick={() => setMore(!more)}>
        <Icon name="down" size={14} /> {t(more ? "lessFields" : "moreFields")}
      </button>
      {more && [...MORE_FACETS, ...TEXT_FACETS].map(facet)}
      {free !== null && <FreeFacets attributes={free} edit={edit} facet={facet} />}
    </div>
  );
});

/** The land of the parcels that pass, in units of 0.01 m²; all of it where nothing is filtered. */
function passingDm2(areaDm2: Float64Array, passing: Uint8Array | null): number {
  let sum = 0;
  for (let i = 0; i < areaDm2.length; i++) if (passing === null || passing[i] === 1) sum += areaDm2[i] ?? 0;
  return sum;
}
