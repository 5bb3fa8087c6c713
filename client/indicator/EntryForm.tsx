// What is reported of an indicator, for which day, by whom? Checked while it is typed, by the same rules as on the server.
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Radio } from "antd";
import { useState } from "react";
import { dayNumber } from "../../geo/indicator/calendar";
import { doubtsOf, type EntryDoubt } from "../../geo/indicator/doubts";
import { parseDecimal } from "../../geo/number/parseDecimal";
import type { EntryRole, IndicatorEntryView, IndicatorView } from "../../server/api/indicatorShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { useAuthor } from "../ui/useAuthor";
import { useIndicatorWords } from "./useIndicatorWords";

const ROLES: readonly EntryRole[] = ["value", "baseline", "interim"];

export function EntryForm({
  indicator,
  entries,
}: {
  indicator: IndicatorView;
  entries: readonly IndicatorEntryView[];
}) {
  const { t } = useTranslation("indicator");
  const words = useIndicatorWords();
  const milestone = indicator.kind === "milestone";
  const [role, setRole] = useState<EntryRole>("value");
  const [text, setText] = useState("");
  const [asOf, setAsOf] = useState("");
  const [source, setSource] = useState("");
  const [note, setNote] = useState("");
  const [author] = useAuthor();
  const add = useMutation(
    useTRPC().indicator.set.mutationOptions({
      onSuccess: () => {
        setText("");
        setNote("");
        void queryClient.invalidateQueries();
      },
    }),
  );
  const number = text.normalize("NFKC").trim().replaceAll(",", "");
  const isNumber = number !== "" && !/e/i.test(number) && parseDecimal(number) !== null;
  const isDay = dayNumber(asOf) !== null;
  const doubts: readonly EntryDoubt[] =
    isNumber && isDay
      ? doubtsOf(
          indicator,
          role,
          { asOf, value: number },
          entries.filter((entry) => entry.role === role && entry.state === "in_force"),
          today(),
        )
      : [];
  const ready = isNumber && isDay && author.trim() !== "";
  const id = (field: string) => `indicator-${field}`;
  return (
    <form
      className="indicator-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        const said = (words: string) => (words.trim() === "" ? null : words);
        const papers = { source: said(source), note: said(note) };
        add.mutate({ indicator: indicator.id, role, value: number, asOf, author, ...papers });
      }}
    >
      <h3>{t("form.title")}</h3>
      {milestone ? null : (
        <Radio.Group
          optionType="button"
          aria-label={t("form.role")}
          value={role}
          onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? "value")}
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      )}
      <p className="ui-facts">{t(milestone ? "form.milestone" : `form.about.${role}`)}</p>
      <div className="indicator-fields">
        <label htmlFor={id("value")}>{t(milestone ? "form.done" : "form.value")}</label>
        {milestone ? (
          <Radio.Group
            id={id("value")}
            value={text}
            onChange={(event) => setText(String(event.target.value))}
            options={[
              { value: "1", label: t("yes") },
              { value: "0", label: t("no") },
            ]}
          />
        ) : (
          <Input
            id={id("value")}
            inputMode="decimal"
            maxLength={32}
            value={text}
            status={text === "" || isNumber ? "" : "error"}
            aria-describedby={id("doubts")}
            suffix={<span className="ui-soft">{words.unitOf(indicator.unit)}</span>}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        <label htmlFor={id("day")}>{t("form.asOf")}</label>
        <Input id={id("day")} type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />
        <label htmlFor={id("source")}>{t("form.source")}</label>
        <Input
          id={id("source")}
          maxLength={1000}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        <label htmlFor={id("note")}>{t("form.note")}</label>
        <Input
          id={id("note")}
          maxLength={1000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <label htmlFor={id("author")}>{t("form.author")}</label>
        <AuthorInput id={id("author")} />
      </div>
      <div id={id("doubts")} aria-live="polite">
        {text === "" || isNumber ? null : <p className="indicator-doubt">{t("form.notNumber")}</p>}
        {doubts.map((doubt) => (
          <p key={doubt} className="indicator-doubt">
            {t(`doubt.${doubt}`)}
          </p>
        ))}
      </div>
      {add.error === null ? null : (
        <p className="indicator-fault" role="alert">
          {add.error.message}
        </p>
      )}
      {add.data === undefined || text !== "" ? null : (
        <p role="status">{t("form.saved", { seq: add.data.entry.seq })}</p>
      )}
      <Button type="primary" htmlType="submit" disabled={!ready} loading={add.isPending}>
        {t("form.save")}
      </Button>
    </form>
  );
}

/** The day on this machine; the server asks its own. */
const today = (): string => new Date().toLocaleDateString("sv");
