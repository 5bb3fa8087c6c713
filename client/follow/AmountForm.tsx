// What was promised of a single year, or invested in it? In 万元; an empty amount takes back what was said.
import { useMutation } from "@tanstack/react-query";
import { InputNumber, Select } from "antd";
import { useId, useState } from "react";
import { formatHalfUp } from "../../geo/number/formatHalfUp";
import { RECORD_YEARS } from "../../geo/period/recordYears";
import { FOLLOWED, type Followed } from "../../geo/promotion/followUp";
import { yuanOfWanYuan } from "../../geo/unit/money";
import type { FollowedProject } from "../../server/api/followShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { AuthorInput } from "../ui/AuthorInput";
import { FormFoot } from "../ui/FormFoot";
import { useAuthor } from "../ui/useAuthor";
import { powerOfTen } from "../ui/write";
import { amountFault } from "./amountFault";

type Side = "promised" | "delivered";

interface Props {
  project: Pick<FollowedProject, "id" | "recorded">;
  /** The year that is asked about first; null: none yet. */
  first: number | null;
  /** Whether it was placed: what has not been has nothing invested in it. */
  placed: boolean;
  onDone: () => void;
}

export function AmountForm({ project, first, placed, onDone }: Props) {
  const { t } = useTranslation("follow");
  const [author] = useAuthor();
  const [year, setYear] = useState<number | null>(first);
  const [what, setWhat] = useState<`${Side} ${Followed}`>("promised output");
  const [side, measure] = what.split(" ") as [Side, Followed];
  const found = project.recorded.find((one) => one.year === year);
  const before = side === "delivered" ? (found?.investedYuan ?? null) : (found?.stated[measure] ?? null);
  const [typed, setTyped] = useState<{ wan: string | null } | null>(null);
  const said = before === null ? null : formatHalfUp(powerOfTen(before, -4), 4);
  const shown = typed === null ? said : typed.wan;
  const trpc = useTRPC();
  const save = useMutation(
    trpc.follow.amount.mutationOptions({
      onSuccess: async () => {
        setTyped(null);
        await queryClient.invalidateQueries({ queryKey: trpc.follow.pathKey() });
      },
    }),
  );
  const told = useId();
  const wrong = amountFault(year, typed?.wan ?? null);
  const wrongAmount = wrong !== null && wrong !== "noYear";
  const ready = year !== null && wrong === null && author.trim() !== "" && typed !== null;
  return (
    <form
      className="follow-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        save.mutate({
          ...{ project: project.id, year, measure, side, author: author.trim() },
          yuan: typed.wan === null ? null : yuanOfWanYuan(typed.wan),
        });
      }}
    >
      <label>
        <span>{t("yearOf")}</span>
        <InputNumber<number>
          size="small"
          precision={0}
          status={wrong === "noYear" ? "error" : ""}
          aria-invalid={wrong === "noYear"}
          aria-describedby={told}
          value={year}
          onChange={(next) => {
            setYear(next);
            setTyped(null);
          }}
        />
      </label>
      <Select
        size="small"
        aria-label={t("what")}
        value={what}
        onChange={(next) => {
          setWhat(next);
          setTyped(null);
        }}
        options={[
          ...FOLLOWED.map((of) => ({
            value: `promised ${of}` as const,
            label: t("promisedOf", { measure: t(`single.${of}`) }),
          })),
          ...(placed ? [{ value: "delivered investment" as const, label: t("invested") }] : []),
        ]}
      />
      <label>
        <span>{t("wan")}</span>
        <InputNumber<string>
          size="small"
          stringMode
          precision={4}
          status={wrongAmount ? "error" : ""}
          aria-invalid={wrongAmount}
          aria-describedby={told}
          value={shown}
          placeholder={t("notSaid")}
          onChange={(wan) => setTyped({ wan: wan === "" ? null : wan })}
        />
      </label>
      <label>
        <span>{t("author")}</span>
        <AuthorInput size="small" />
      </label>
      <p id={told} className="ui-facts" role="status">
        {wrong !== null ? t(wrong, RECORD_YEARS) : save.isSuccess ? t("saved") : t("amountNote")}
      </p>
      <FormFoot
        fault={save.error?.message ?? null}
        save={t("save")}
        ready={ready}
        busy={save.isPending}
        onCancel={onDone}
      />
    </form>
  );
}
