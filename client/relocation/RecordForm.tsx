// A small form of texts, days, areas and choices, with the name of whoever fills it in; nothing is sent before it can be right.
import { Input, Select } from "antd";
import { type ReactNode, useState } from "react";
import { dm2Of } from "../../geo/unit/land";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { FormFoot } from "../ui/FormFoot";
import { useAuthor } from "../ui/useAuthor";

interface RecordField {
  /** Also names its words in the catalogue. */
  readonly name: string;
  /** Floor in m², land in mu. */
  readonly kind: "text" | "day" | "floor" | "land" | "choice";
  readonly required?: boolean;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly start?: string;
}

/** What was filled in: texts and days as written, areas in 0.01 m²; null where nothing was. */
export interface Filled {
  text(name: string): string;
  orNull(name: string): string | null;
  areaDm2(name: string): number | null;
}

interface Props {
  fields: readonly RecordField[];
  submit: string;
  busy: boolean;
  fault: string | null;
  note?: ReactNode;
  onSubmit: (filled: Filled, author: string) => void;
  onCancel: () => void;
}

const areaOf = (text: string, kind: RecordField["kind"]): number | null =>
  dm2Of(text, kind === "land" ? "mu" : "m2");

export function RecordForm({ fields, submit, busy, fault, note, onSubmit, onCancel }: Props) {
  const { t } = useTranslation("relocation");
  const [author] = useAuthor();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(fields.map(({ name, start }) => [name, start ?? ""])),
  );
  const textOf = (name: string) => (texts[name] ?? "").trim();
  const wrong = fields.filter(({ name, kind, required }) => {
    const text = textOf(name);
    if (text === "") return required === true;
    return (kind === "floor" || kind === "land") && (areaOf(text, kind) ?? -1) < 0;
  });
  const ready = author.trim() !== "" && wrong.length === 0;
  const filled: Filled = {
    text: textOf,
    orNull: (name) => (textOf(name) === "" ? null : textOf(name)),
    areaDm2: (name) => {
      const kind = fields.find((field) => field.name === name)?.kind ?? "text";
      return textOf(name) === "" ? null : areaOf(textOf(name), kind);
    },
  };
  return (
    <form
      className="reloc-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onSubmit(filled, author.trim());
      }}
    >
      {fields.map(({ name, kind, options }) => {
        const label = t(`field_${name}`);
        const value = texts[name] ?? "";
        const put = (next: string) => setTexts({ ...texts, [name]: next });
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is named by its own aria-label
          <label key={name}>
            <span>{label}</span>
            {kind === "choice" ? (
              <Select
                size="small"
                aria-label={label}
                showSearch={{ optionFilterProp: "label" }}
                value={value === "" ? null : value}
                onChange={(next: string) => put(next)}
                options={[...(options ?? [])]}
              />
            ) : (
              <Input
                size="small"
                aria-label={label}
                type={kind === "day" ? "date" : "text"}
                inputMode={kind === "floor" || kind === "land" ? "decimal" : undefined}
                maxLength={200}
                status={value.trim() !== "" && wrong.some((one) => one.name === name) ? "error" : ""}
                value={value}
                onChange={(event) => put(event.target.value)}
              />
            )}
          </label>
        );
      })}
      <label>
        <span>{t("author")}</span>
        <AuthorInput size="small" aria-label={t("author")} />
      </label>
      {note}
      {wrong.length === 0 ? null : (
        <p className="ui-facts">
          {t("toFill", { fields: wrong.map(({ name }) => t(`field_${name}`)).join(t("listMark")) })}
        </p>
      )}
      <FormFoot fault={fault} save={submit} ready={ready} busy={busy} onCancel={onCancel} />
    </form>
  );
}
