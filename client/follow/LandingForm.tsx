// A project was placed: which enterprise and which parcels did it become, and when? Author and time are kept.
import { useMutation } from "@tanstack/react-query";
import { Input, Select } from "antd";
import { useState } from "react";
import { RECORD_YEARS } from "../../geo/period/recordYears";
import type { FollowedProject, FollowUpBoard } from "../../server/api/followShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { today } from "../relocation/useRelocation";
import { FormFoot } from "../ui/FormFoot";
import { useAuthor } from "../ui/useAuthor";

interface Props {
  /** One that was placed already, or those that were not. */
  of: { project: FollowedProject } | { open: FollowUpBoard["open"] };
  onDone: () => void;
}

export function LandingForm({ of, onDone }: Props) {
  const { t } = useTranslation("follow");
  const before = "project" in of ? of.project.landing : null;
  const [author, setAuthor] = useAuthor();
  const [project, setProject] = useState("project" in of ? of.project.id : null);
  const [enterprise, setEnterprise] = useState(before?.enterprise ?? "");
  const [parcels, setParcels] = useState(before?.parcels.join(" ") ?? "");
  const [landedOn, setLandedOn] = useState(before?.landedOn ?? today());
  const [note, setNote] = useState(before?.note ?? "");
  const trpc = useTRPC();
  const land = useMutation(
    trpc.follow.land.mutationOptions({
      onSuccess: async () => {
        onDone();
        await queryClient.invalidateQueries({ queryKey: trpc.follow.pathKey() });
      },
    }),
  );
  const ids = parcels.split(/[\s,，、;；]+/).filter((id) => id !== "");
  const ready =
    project !== null &&
    landedOn !== "" &&
    author.trim() !== "" &&
    (enterprise.trim() !== "" || ids.length > 0);
  const text = (label: string, value: string, put: (next: string) => void, day?: "day") => (
    <label>
      <span>{label}</span>
      <Input
        size="small"
        {...(day === undefined
          ? {}
          : { type: "date", min: `${RECORD_YEARS.first}-01-01`, max: `${RECORD_YEARS.last}-12-31` })}
        value={value}
        onChange={({ target }) => put(target.value)}
      />
    </label>
  );
  return (
    <form
      className="follow-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (project === null || !ready) return;
        land.mutate({
          ...{ project, parcels: ids, landedOn, note: note.trim(), author: author.trim() },
          enterprise: enterprise.trim() === "" ? null : enterprise.trim(),
        });
      }}
    >
      {"open" in of ? (
        <Select<string>
          size="small"
          showSearch={{ optionFilterProp: "label" }}
          aria-label={t("project")}
          placeholder={t("project")}
          value={project}
          onChange={(next) => {
            setProject(next);
            setEnterprise(of.open.find(({ id }) => id === next)?.investorCreditCode ?? "");
          }}
          options={of.open.map(({ id, name }) => ({ value: id, label: `${name} ${id}` }))}
        />
      ) : null}
      {text(t("enterprise"), enterprise, setEnterprise)}
      {text(t("parcels"), parcels, setParcels)}
      {text(t("landedOn"), landedOn, setLandedOn, "day")}
      {text(t("author"), author, setAuthor)}
      {text(t("note"), note, setNote)}
      <p className="ui-facts">{t("whole")}</p>
      <FormFoot
        fault={land.error?.message ?? null}
        save={t("save")}
        ready={ready}
        busy={land.isPending}
        onCancel={onDone}
      />
    </form>
  );
}
