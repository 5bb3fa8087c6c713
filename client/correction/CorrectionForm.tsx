// What is to count instead of a delivered value, why, by whom and until when?
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Modal, Select } from "antd";
import { useState } from "react";
import { LAND_STATUSES } from "../../geo/land/landStatus";
import type { CorrectionField, CorrectionSubject } from "../../server/api/correctionShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useAuthor } from "../ui/useAuthor";
import { GROUP } from "./writeCorrected";
import "./correction.css";

interface CorrectionTarget {
  readonly kind: CorrectionSubject;
  readonly id: string;
  readonly name: string;
}

const FIELDS: Readonly<Record<CorrectionSubject, readonly CorrectionField[]>> = {
  parcel: ["certificate", "contract", "survey", "status", "use_code"],
  enterprise: ["output", "tax", "rd", "industry_code", "above_scale"],
};
const UNITS = { money: ["万元", "元", "千元", "亿元"], area: ["平方米", "亩", "公顷"], code: [] } as const;

interface Props {
  /** What is open, and who is on it. */
  targets: readonly CorrectionTarget[];
  /** Of figures: the period on the screen, where one may be reported. */
  period: string;
  onClose: () => void;
}

export function CorrectionForm({ targets, period: shown, onClose }: Props) {
  const { t } = useTranslation(["correction", "legend"]);
  const [id, setId] = useState(targets[0]?.id ?? "");
  const target = targets.find((one) => one.id === id) ?? targets[0];
  const kind = target?.kind ?? "parcel";
  const [wanted, setField] = useState<CorrectionField>("certificate");
  const field = FIELDS[kind].includes(wanted) ? wanted : (FIELDS[kind][0] ?? wanted);
  const group = GROUP[field];
  const [period, setPeriod] = useState(shown.replace(/R$/, ""));
  const [text, setText] = useState("");
  const [unit, setUnit] = useState<string>("");
  const units: readonly string[] = UNITS[group];
  const inUnit = units.includes(unit) ? unit : (units[0] ?? "");
  const [reason, setReason] = useState("");
  const [source, setSource] = useState("");
  const [author, setAuthor] = useAuthor();
  const [until, setUntil] = useState("");
  const add = useMutation(
    useTRPC().correction.add.mutationOptions({ onSuccess: () => void queryClient.invalidateQueries() }),
  );
  const written = add.data;
  const ready = target !== undefined && text.trim() !== "" && reason.trim() !== "" && author.trim() !== "";
  const choices =
    field === "status" ? LAND_STATUSES : field === "above_scale" ? (["yes", "no"] as const) : null;
  const send = () => {
    if (target === undefined) return;
    add.mutate({
      kind: target.kind,
      id: target.id,
      field,
      period: group === "money" ? period : null,
      value: `${text}${inUnit}`,
      reason,
      source: source.trim() === "" ? null : source,
      author,
      until: until === "" ? null : until,
    });
  };
  return (
    <Modal open title={t("formTitle")} onCancel={onClose} footer={null} width={520}>
      {written === undefined ? (
        <form
          className="correction-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) send();
          }}
        >
          <p className="ui-facts">{t("formNote")}</p>
          <label htmlFor="correction-subject">{t("of")}</label>
          <Select
            id="correction-subject"
            value={id}
            onChange={(chosen) => {
              setId(chosen);
              setText("");
            }}
            options={targets.map((one) => ({ value: one.id, label: `${t(`kind.${one.kind}`)} ${one.name}` }))}
          />
          <label htmlFor="correction-field">{t("what")}</label>
          <Select<CorrectionField>
            id="correction-field"
            value={field}
            onChange={(chosen) => {
              setField(chosen);
              setText("");
            }}
            options={FIELDS[kind].map((value) => ({ value, label: t(`field.${value}`) }))}
          />
          {group === "money" ? (
            <>
              <label htmlFor="correction-period">{t("period")}</label>
              <Input
                id="correction-period"
                maxLength={8}
                value={period}
                onChange={(e) => setPeriod(e.target.value)}
              />
            </>
          ) : null}
          <label htmlFor="correction-value">{t("value")}</label>
          {choices === null ? (
            <span className="correction-value">
              <Input
                id="correction-value"
                maxLength={40}
                value={text}
                onChange={(e) => setText(e.target.value)}
              />
              {units.length > 0 ? (
                <Select
                  aria-label={t("unit")}
                  value={inUnit}
                  onChange={setUnit}
                  options={units.map((value) => ({ value, label: t(`units.${value}`) }))}
                />
              ) : null}
            </span>
          ) : (
            <Select
              id="correction-value"
              value={text === "" ? null : text}
              onChange={(chosen) => setText(chosen ?? "")}
              options={choices.map((value) => ({
                value,
                label: field === "status" ? t(`legend:word.status.${value}`) : t(`scale.${value}`),
              }))}
            />
          )}
          <label htmlFor="correction-reason">{t("reason")}</label>
          <Input
            id="correction-reason"
            maxLength={1000}
            value={reason}
            onChange={(e) => setReason(e.target.value)}
          />
          <label htmlFor="correction-source">{t("source")}</label>
          <Input
            id="correction-source"
            maxLength={1000}
            value={source}
            onChange={(e) => setSource(e.target.value)}
          />
          <label htmlFor="correction-until">{t("untilLabel")}</label>
          <Input id="correction-until" type="date" value={until} onChange={(e) => setUntil(e.target.value)} />
          <label htmlFor="correction-author">{t("by")}</label>
          <Input
            id="correction-author"
            maxLength={64}
            value={author}
            onChange={(e) => setAuthor(e.target.value)}
          />
          <p className="ui-facts">{t("noLogin")}</p>
          {add.error === null ? null : (
            <p className="correction-fault" role="alert">
              {add.error.message}
            </p>
          )}
          <Button type="primary" htmlType="submit" disabled={!ready} loading={add.isPending}>
            {t("save")}
          </Button>
        </form>
      ) : (
        <div className="correction-form">
          <p>{t("saved", { seq: written.correction.seq })}</p>
          {written.doubts.map((doubt) => (
            <p key={doubt} className="correction-fault" role="alert">
              {t(`doubt.${doubt}`)}
            </p>
          ))}
          <Button onClick={onClose}>{t("close")}</Button>
        </div>
      )}
    </Modal>
  );
}
