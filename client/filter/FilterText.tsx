// The filter as one line of text: typed, completed, and told where it is wrong. Enter applies it.
import { useEffect, useId, useMemo, useRef, useState } from "react";
import { type Completion, completeFilter } from "../../geo/filter/completeFilter";
import { parseFilter } from "../../geo/filter/parseFilter";
import { printFilter } from "../../geo/filter/printFilter";
import { useTranslation } from "../locale/useTranslation";
import { useShownFilter } from "../map/scene";
import { useViewPart } from "../state/useView";
import { faultWords } from "./faultWords";
import { showFilter } from "./useFilterEdit";

/** As many are offered at once. */
const MOST = 8;

export function FilterText() {
  const { t } = useTranslation("filter");
  const lang = useViewPart((view) => view.lang);
  const link = useViewPart((view) => view.filter);
  const { filter, vocabulary } = useShownFilter();
  const printed = useMemo(
    () => (filter === null ? link : printFilter(filter, lang, vocabulary)),
    [filter, link, lang, vocabulary],
  );
  const [text, setText] = useState(printed);
  useEffect(() => setText(printed), [printed]);
  const field = useRef<HTMLTextAreaElement>(null);
  const [cursor, setCursor] = useState(0);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const id = useId();
  const parsed = useMemo(() => parseFilter(text, vocabulary), [text, vocabulary]);
  const fault = "fault" in parsed ? parsed.fault : (parsed.unknown[0] ?? null);
  const offered = useMemo(
    () => (open ? completeFilter(text, cursor, lang, vocabulary).slice(0, MOST) : []),
    [open, text, cursor, lang, vocabulary],
  );
  const apply = () => {
    setOpen(false);
    if (!("fault" in parsed)) showFilter(parsed.filter);
  };
  const take = ({ text: word, from }: Completion) => {
    const before = text.slice(0, from) + word;
    const spaced = `${before} `;
    setText(spaced + text.slice(cursor).trimStart());
    setCursor(spaced.length);
    setChosen(-1);
    requestAnimationFrame(() => field.current?.setSelectionRange(spaced.length, spaced.length));
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const one = offered[Math.max(chosen, 0)];
    if (step !== 0 && offered.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + offered.length) % offered.length);
    } else if (
      one !== undefined &&
      ((event.key === "Enter" && chosen >= 0) || (event.key === "Tab" && !event.shiftKey))
    ) {
      event.preventDefault();
      take(one);
    } else if (event.key === "Enter") {
      event.preventDefault();
      apply();
    } else if (event.key === "Escape" && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div className="filter-text">
      <div className="filter-text-box" data-wrong={fault !== null && !open}>
        <div className="filter-mirror" aria-hidden="true">
          {fault === null ? (
            text
          ) : (
            <>
              {text.slice(0, fault.offset)}
              <mark>{text.slice(fault.offset, fault.offset + fault.length) || " "}</mark>
              {text.slice(fault.offset + fault.length)}
            </>
          )}
          {"\u200b"}
        </div>
        <textarea
          ref={field}
          role="combobox"
          aria-label={t("text")}
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen >= 0 ? `${id}-${chosen}` : undefined}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-fault`}
          rows={1}
          spellCheck={false}
          placeholder={t("textExample")}
          value={text}
          onChange={(event) => {
            setText(event.target.value.replaceAll("\n", " "));
            setCursor(event.target.selectionStart);
            setOpen(true);
            setChosen(-1);
          }}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
          onFocus={() => setOpen(true)}
          onBlur={apply}
          onKeyDown={onKey}
        />
      </div>
      {offered.length > 0 && (
        <div className="filter-offers float" id={`${id}-list`} role="listbox" aria-label={t("offers")}>
          {offered.map((one, i) => (
            <div
              key={one.text}
              id={`${id}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === chosen}
              // the field keeps the focus
              onMouseDown={(event) => {
                event.preventDefault();
                take(one);
              }}
            >
              {one.text} <span>{t(`kind.${one.kind}`)}</span>
            </div>
          ))}
        </div>
      )}
      <p className="filter-fault" id={`${id}-fault`} role="status">
        {fault === null ? "" : faultWords(fault, text, lang, vocabulary, t)}
        {"fault" in parsed && printed !== "" && text !== printed ? (
          // the map goes on showing what was asked for before
          <span className="filter-still">{t("stillHolds", { filter: printed })}</span>
        ) : null}
      </p>
    </div>
  );
}
