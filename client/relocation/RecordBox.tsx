// What can be recorded: somebody more who has to leave, what a park holds, a place to go.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { RelocationBoard } from "../../server/api/relocationShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { RecordForm } from "./RecordForm";
import { today, useForgetRelocation } from "./useRelocation";
import { Withdraw } from "./Withdraw";

const KINDS = ["relocation", "capacity", "destination"] as const;

export function RecordBox({ board }: { board: RelocationBoard }) {
  const { t } = useTranslation("relocation");
  const { parcelId } = useView();
  const [open, setOpen] = useState<(typeof KINDS)[number] | null>(null);
  const forget = useForgetRelocation();
  const { relocation } = useTRPC();
  const { lang } = useView();
  const after = {
    onSuccess: async () => {
      setOpen(null);
      await forget();
    },
  };
  const add = useMutation(relocation.add.mutationOptions(after));
  const capacity = useMutation(relocation.capacity.mutationOptions(after));
  const destination = useMutation(relocation.addDestination.mutationOptions(after));
  const withdraw = useMutation(relocation.withdrawDestination.mutationOptions({ onSuccess: forget }));
  const own = { submit: t("record"), onCancel: () => setOpen(null) };
  const here = parcelId ?? "";
  return (
    <section className="reloc-block" aria-label={t("records")}>
      <div className="reloc-buttons">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="small"
            aria-expanded={open === kind}
            onClick={() => setOpen(open === kind ? null : kind)}
          >
            {t(`add_${kind}`)}
          </Button>
        ))}
      </div>
      {open === "relocation" ? (
        <RecordForm
          {...own}
          fields={[
            { name: "enterprise", kind: "text", required: true },
            { name: "parcel", kind: "text", required: true, start: here },
            { name: "floor", kind: "floor" },
            { name: "land", kind: "land" },
            { name: "leaveFrom", kind: "day" },
            { name: "leaveBy", kind: "day", required: true },
            { name: "note", kind: "text" },
          ]}
          busy={add.isPending}
          fault={add.error?.message ?? null}
          onSubmit={(filled, author) =>
            add.mutate({
              ...{ enterprise: filled.text("enterprise"), parcel: filled.text("parcel") },
              ...{ floorDm2: filled.areaDm2("floor"), landDm2: filled.areaDm2("land") },
              ...{ leaveFrom: filled.orNull("leaveFrom"), leaveBy: filled.text("leaveBy") },
              ...{ note: filled.text("note"), author },
            })
          }
        />
      ) : null}
      {open === "capacity" ? (
        <RecordForm
          {...own}
          fields={[
            {
              ...{ name: "park", kind: "choice", required: true },
              options: board.parks.map((park) => ({ value: park.id, label: inLanguage(lang, park) })),
            },
            { name: "from", kind: "day", required: true, start: today() },
            { name: "floor", kind: "floor" },
            { name: "land", kind: "land" },
            { name: "source", kind: "text" },
          ]}
          busy={capacity.isPending}
          fault={capacity.error?.message ?? null}
          onSubmit={(filled, author) =>
            capacity.mutate({
              ...{ park: filled.text("park"), from: filled.text("from") },
              ...{ floorDm2: filled.areaDm2("floor"), landDm2: filled.areaDm2("land") },
              ...{ source: filled.text("source"), author },
            })
          }
        />
      ) : null}
      {open === "destination" ? (
        <RecordForm
          {...own}
          fields={[
            { name: "parcel", kind: "text", required: true, start: here },
            { name: "name", kind: "text", required: true },
            { name: "floor", kind: "floor" },
            { name: "land", kind: "land" },
            { name: "readyOn", kind: "day", required: true },
            {
              ...{ name: "divisible", kind: "choice", required: true, start: "yes" },
              options: ["yes", "no"].map((value) => ({ value, label: t(`divisible_${value}`) })),
            },
          ]}
          busy={destination.isPending}
          fault={destination.error?.message ?? null}
          onSubmit={(filled, author) =>
            destination.mutate({
              ...{ parcel: filled.text("parcel"), name: filled.text("name") },
              ...{ floorDm2: filled.areaDm2("floor"), landDm2: filled.areaDm2("land") },
              ...{ divisible: filled.text("divisible") === "yes", readyOn: filled.text("readyOn"), author },
            })
          }
        />
      ) : null}
      {open === "destination" ? (
        <ul className="ui-plain">
          {board.destinations.map(({ id, name }) => (
            <li key={id}>
              {name} <span className="ui-unit">{id}</span>
              <Withdraw
                name={name}
                busy={withdraw.isPending && withdraw.variables.id === id}
                fault={withdraw.variables?.id === id ? (withdraw.error?.message ?? null) : null}
                onWithdraw={(by) => withdraw.mutate({ id, by })}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
