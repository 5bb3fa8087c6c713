// Where is an enterprise now? Recorded with day and name: into a park, out of it, at its destination; what was recorded before stays its history.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { DisplacedView, RelocationBoard } from "../../server/api/relocationShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { localDay } from "../ui/localDay";
import { type Filled, RecordForm } from "./RecordForm";
import { today, useForgetRelocation } from "./useRelocation";
import { Withdraw } from "./Withdraw";

const STATES = ["in", "left", "planned", "cancelled"] as const;

export function StayMark({ one, board }: { one: DisplacedView; board: RelocationBoard }) {
  const { t } = useTranslation("relocation");
  const { lang } = useView();
  const [open, setOpen] = useState<"stay" | "history" | null>(null);
  const forget = useForgetRelocation();
  const trpc = useTRPC();
  const stay = useMutation(
    trpc.relocation.stay.mutationOptions({
      onSuccess: async () => {
        setOpen(null);
        await forget();
      },
    }),
  );
  const withdraw = useMutation(trpc.relocation.withdraw.mutationOptions({ onSuccess: forget }));
  const places = [
    ...board.parks.map((park) => ({ value: `park ${park.id}`, label: inLanguage(lang, park) })),
    ...board.destinations.map(({ id, name }) => ({ value: `destination ${id}`, label: name })),
  ];
  const submit = (filled: Filled, author: string) => {
    const [kind, ...rest] = filled.text("place").split(" ");
    const id = rest.join(" ");
    const state = STATES.find((word) => word === filled.text("state")) ?? "in";
    stay.mutate({
      ...{ relocation: one.id, state, author },
      ...{ park: kind === "park" ? id : null, destination: kind === "park" ? null : id },
      ...{ inOn: filled.text("inOn"), outOn: filled.orNull("outOn") },
    });
  };
  return (
    <>
      <div className="reloc-buttons">
        {RELEASE_SHOWN === null ? (
          <Button
            size="small"
            type="link"
            aria-expanded={open === "stay"}
            onClick={() => setOpen(open === "stay" ? null : "stay")}
          >
            {t("recordStay")}
          </Button>
        ) : null}
        {one.history.length === 0 ? null : (
          <Button
            size="small"
            type="link"
            aria-expanded={open === "history"}
            onClick={() => setOpen(open === "history" ? null : "history")}
          >
            {t("history", { count: one.history.length })}
          </Button>
        )}
        {RELEASE_SHOWN === null ? (
          <Withdraw
            name={one.enterprise ?? one.enterpriseId}
            busy={withdraw.isPending}
            fault={withdraw.error?.message ?? null}
            onWithdraw={(by) => withdraw.mutate({ id: one.id, by })}
          />
        ) : null}
      </div>
      {open === "stay" ? (
        <RecordForm
          fields={[
            {
              ...{ name: "place", kind: "choice", required: true, options: places },
              ...(one.transit === null ? {} : { start: `park ${one.transit.id}` }),
            },
            {
              ...{ name: "state", kind: "choice", required: true, start: "in" },
              options: STATES.map((value) => ({ value, label: t(`state_${value}`) })),
            },
            { name: "inOn", kind: "day", required: true, start: one.transit?.inOn ?? today() },
            { name: "outOn", kind: "day", start: one.transit?.outOn ?? "" },
          ]}
          submit={t("record")}
          busy={stay.isPending}
          fault={stay.error?.message ?? null}
          onSubmit={submit}
          onCancel={() => setOpen(null)}
        />
      ) : null}
      {open === "history" ? (
        <ol className="ui-plain reloc-history">
          {one.history.map((stay) => (
            <li key={`${stay.createdAt} ${stay.place}`}>
              {t("historyLine", {
                ...{ name: inLanguage(lang, stay), state: t(`state_${stay.state}`) },
                ...{ from: stay.inOn, to: stay.outOn ?? t("open") },
                ...{ author: stay.author, day: localDay(stay.createdAt) },
              })}
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}
