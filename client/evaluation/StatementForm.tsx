// What does somebody state of an enterprise, on what evidence?
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import type { EvaluatedEnterpriseView } from "../../server/api/evaluationShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { AuthorInput } from "../ui/AuthorInput";
import { inLanguage } from "../ui/inLanguage";
import { useAuthor } from "../ui/useAuthor";
import { readAnew } from "./readAnew";

interface Props {
  enterprise: string;
  year: number;
  rules: EvaluatedEnterpriseView["rules"];
  onDone: () => void;
}

const POINTS = ["bonus", "deduction", "factor"] as const;

export function StatementForm({ enterprise, year, rules, onDone }: Props) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  const [what, setWhat] = useState<string>(rules[0]?.id ?? "bonus");
  const [value, setValue] = useState("");
  const [evidence, setEvidence] = useState("");
  const [author] = useAuthor();
  const trpc = useTRPC();
  const state = useMutation(
    trpc.evaluation.state.mutationOptions({
      // the form goes when what it wrote is read, that first: until then the class would stand as if nothing had been stated
      onSuccess: async () => {
        await readAnew(trpc.evaluation.enterprise.queryFilter());
        onDone();
      },
    }),
  );
  const points = POINTS.find((one) => one === what);
  const rule = rules.find(({ id }) => id === what);
  const ready =
    evidence.trim() !== "" && author.trim() !== "" && (points === undefined || value.trim() !== "");
  const send = (confirmed: boolean) =>
    state.mutate({
      ...{ enterprise, year, evidence, author },
      ...(points === undefined
        ? { kind: "rule" as const, rule: what, confirmed }
        : { kind: points, value: value.trim() }),
    });
  return (
    <form
      className="evaluation-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) send(true);
      }}
    >
      <label htmlFor="evaluation-what">{t("what")}</label>
      <Select
        id="evaluation-what"
        value={what}
        onChange={setWhat}
        options={[
          ...rules.map((one) => ({
            value: one.id,
            label: `${inLanguage(lang, one)} · ${t(`effect.${one.effect}`, { class: one.class })}`,
          })),
          ...POINTS.map((one) => ({ value: one, label: t(`statement.${one}`) })),
        ]}
      />
      {points === undefined ? null : (
        <>
          <label htmlFor="evaluation-value">{t("points")}</label>
          <Input
            id="evaluation-value"
            inputMode="decimal"
            maxLength={20}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </>
      )}
      <label htmlFor="evaluation-evidence">{t("evidence")}</label>
      <Input
        id="evaluation-evidence"
        maxLength={1000}
        placeholder={rule === undefined ? "" : lang === "zh" ? rule.evidence : rule.evidenceEn}
        value={evidence}
        onChange={(event) => setEvidence(event.target.value)}
      />
      <label htmlFor="evaluation-author">{t("author")}</label>
      <AuthorInput id="evaluation-author" />
      {state.error === null ? null : <p role="alert">{state.error.message}</p>}
      <div className="evaluation-buttons">
        <Button size="small" type="primary" htmlType="submit" disabled={!ready} loading={state.isPending}>
          {t(points === undefined ? "confirmRule" : "save")}
        </Button>
        {points === undefined ? (
          <Button size="small" disabled={!ready} onClick={() => send(false)}>
            {t("refuseRule")}
          </Button>
        ) : null}
        <Button size="small" type="text" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
