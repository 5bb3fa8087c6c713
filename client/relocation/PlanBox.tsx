// Work out how all of them go: what a move costs is set here, then what was found, whether it is proved, and who finds no way.
import { useMutation } from "@tanstack/react-query";
import { Button, InputNumber } from "antd";
import { useState } from "react";
import type { RelocationBoard, RelocationPlanView } from "../../server/api/relocationShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { AuthorInput } from "../ui/AuthorInput";
import { useAuthor } from "../ui/useAuthor";
import { writeWanYuan } from "../ui/write";
import { showRelocation } from "./relocationStore";
import { Unfit } from "./Unfit";
import { today, useDropPlan, useForgetRelocation, useRelocationPlan } from "./useRelocation";

/** Hundredths of a percent in a percent. */
const BP = 100;

export function PlanBox({ board }: { board: RelocationBoard }) {
  const { t } = useTranslation("relocation");
  const [move, setMove] = useState(board.loss.moveBp / BP);
  const [transit, setTransit] = useState(board.loss.transitBp / BP);
  const query = useRelocationPlan();
  const drop = useDropPlan();
  const ask = () => {
    // somebody else may have recorded since it was last solved
    drop();
    showRelocation({
      asked: { day: today(), moveBp: Math.round(move * BP), transitBp: Math.round(transit * BP) },
    });
  };
  const standard = move * BP === board.loss.moveBp && transit * BP === board.loss.transitBp;
  return (
    <section className="reloc-block" aria-labelledby="reloc-plan">
      <h3 id="reloc-plan">{t("plan")}</h3>
      <p className="ui-facts">{t("order")}</p>
      <div className="reloc-loss">
        <Percent label={t("moveLoss")} value={move} onChange={setMove} />
        <Percent label={t("transitLoss")} value={transit} onChange={setTransit} />
      </div>
      {board.loss.example && standard ? <p className="reloc-sample">{t("sample")}</p> : null}
      <Button type="primary" loading={query.isFetching} onClick={ask}>
        {t("solve")}
      </Button>
      {query.error === null ? null : (
        <p className="reloc-short" role="alert">
          {query.error.message}
        </p>
      )}
      <div role="status">{query.data === undefined ? null : <Found plan={query.data} board={board} />}</div>
    </section>
  );
}

function Percent({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <InputNumber<number>
        size="small"
        aria-label={label}
        min={0}
        max={100}
        step={1}
        precision={2}
        value={value}
        suffix="%"
        onChange={(next) => onChange(next ?? 0)}
      />
    </label>
  );
}

function Found({ plan, board }: { plan: RelocationPlanView; board: RelocationBoard }) {
  const { t } = useTranslation("relocation");
  const { ways, shortages, stranded, status, faults } = plan;
  if (ways.length === 0 && shortages.length === 0)
    return stranded.length === 0 ? <p>{t("nobody")}</p> : <Unfit plan={plan} board={board} />;
  return (
    <>
      <p className="reloc-found">
        {t(shortages.length === 0 ? "all" : "some", { placed: ways.length, left: shortages.length })}
      </p>
      <p className="ui-facts">
        {t("sums", {
          ...{ moves: plan.moves, quarters: plan.transitQuarters },
          lost: writeWanYuan(plan.lostYuan, 1),
        })}
        {plan.withoutOutput === 0 ? null : ` ${t("withoutOutput", { count: plan.withoutOutput })}`}
      </p>
      <p className="reloc-proof" data-proved={status === "optimal" || undefined}>
        {t(status === "optimal" ? "proved" : "notProved")}{" "}
        {t(faults.length === 0 ? "checked" : "checkFailed", { faults: faults.length })}
      </p>
      <Unfit plan={plan} board={board} />
      {ways.length > 0 && faults.length === 0 && RELEASE_SHOWN === null ? <Adopt plan={plan} /> : null}
    </>
  );
}

function Adopt({ plan }: { plan: RelocationPlanView }) {
  const { t } = useTranslation("relocation");
  const [author] = useAuthor();
  const forget = useForgetRelocation("plan holds");
  const adopt = useMutation(useTRPC().relocation.adopt.mutationOptions({ onSuccess: forget }));
  return (
    <form
      className="reloc-adopt"
      onSubmit={(event) => {
        event.preventDefault();
        if (author.trim() === "") return;
        adopt.mutate({
          author: author.trim(),
          day: today(),
          ways: plan.ways.map(({ id, park, destination, leavesOn, arrivesOn }) => ({
            ...{ id, park, destination, leavesOn, arrivesOn },
          })),
        });
      }}
    >
      <AuthorInput size="small" aria-label={t("author")} placeholder={t("author")} />
      <Button size="small" htmlType="submit" disabled={author.trim() === ""} loading={adopt.isPending}>
        {t("adopt")}
      </Button>
      {adopt.isSuccess ? <span className="ui-soft">{t("adopted")}</span> : null}
      {adopt.error === null ? null : (
        <p className="reloc-short" role="alert">
          {adopt.error.message}
        </p>
      )}
    </form>
  );
}
