// What else do the delivered files say of a parcel? A facet for each of their columns, found by name, read when it is opened.
import { Input } from "antd";
import { type ReactNode, useState } from "react";
import type { FilterColumns } from "../../geo/filter/evaluate";
import { type FreeAttribute, freeField } from "../../geo/filter/freeFields";
import { useTranslation } from "../locale/useTranslation";
import { Icon } from "../theme/Icon";
import type { FilterEdit } from "./editFilter";
import { ownPart } from "./filterParts";
import { useAskForFree } from "./freeAsked";
import { NumberFacet } from "./NumberFacet";
import type { PartMasks } from "./partMasks";
import { TextFacet } from "./TextFacet";
import { WordFacet } from "./WordFacet";

/** More words than these are searched, not chosen. */
const MOST_CHIPS = 60;
/** More columns than these are looked for by name. */
const FEW = 8;

interface Props {
  attributes: readonly FreeAttribute[];
  edit: FilterEdit;
  facet: (field: string) => ReactNode;
}

export function FreeFacets({ attributes, edit, facet }: Props) {
  const { t } = useTranslation("filter");
  const [open, setOpen] = useState(false);
  const [sought, setSought] = useState("");
  const wanted = sought.trim().toLowerCase();
  const used = attributes.filter(({ name }) => ownPart(edit.parts, freeField(name)) >= 0);
  const found = attributes.filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = open ? found : used;
  if (attributes.length === 0) return null;
  return (
    <section aria-label={t("free.label")}>
      <button type="button" className="facet-more-fields" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="down" size={14} /> {t("free.title", { count: attributes.length })}
      </button>
      {open && (
        <div className="free-head">
          <p className="note">{t("free.note")}</p>
          {attributes.length > FEW && (
            <Input
              size="small"
              allowClear
              aria-label={t("free.find")}
              placeholder={t("free.find")}
              value={sought}
              onChange={(event) => setSought(event.target.value)}
            />
          )}
          {found.length === 0 && <p className="note">{t("free.none")}</p>}
        </div>
      )}
      {shown.map(({ name }) => facet(freeField(name)))}
    </section>
  );
}

interface FacetProps {
  attribute: FreeAttribute;
  columns: FilterColumns;
  masks: PartMasks;
  edit: FilterEdit;
}

/** Of numbers and days bars, of few words chips, of many texts a search. */
export function FreeFacet({ attribute, columns, masks, edit }: FacetProps) {
  const { name, kind, values } = attribute;
  const field = freeField(name);
  useAskForFree([field]);
  if (kind !== "text")
    return <NumberFacet field={field} name={name} columns={columns} masks={masks} edit={edit} />;
  if (values <= MOST_CHIPS)
    return <WordFacet field={field} name={name} columns={columns} masks={masks} edit={edit} />;
  return <TextFacet field={field} name={name} edit={edit} />;
}
