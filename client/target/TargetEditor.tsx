// A set, or a copy of one, as it is edited: checked as one types, held against the figures before anything is saved.
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Drawer, Input } from "antd";
import { useState } from "react";
import { doubledTargets, faultsOf, type TargetDraft } from "../../geo/target/targetDraft";
import type { TargetSetView } from "../../server/api/shapes";
import type { SetDraft } from "../../server/api/targetShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { useScope } from "../ui/useScope";
import { SignForm } from "./SignForm";
import { TargetEffect } from "./TargetEffect";
import { TargetFields } from "./TargetFields";
import { draftOf } from "./targetWords";

interface Props {
  set: TargetSetView;
  /** Saves under another id instead of as the next version. */
  copy: boolean;
  onClose: () => void;
  /** @param setId what was saved */
  onSaved: (setId: string) => void;
}

const TEXTS = ["name", "nameEn", "caption", "captionEn"] as const;

export function TargetEditor({ set, copy, onClose, onSaved }: Props) {
  const { t } = useTranslation("target");
  const { lang } = useView();
  const trpc = useTRPC();
  const { period, population } = useScope();
  const parks = useQuery(trpc.park.list.queryOptions(useScope()));
  const [setId, setSetId] = useState(copy ? `${set.setId}-copy` : set.setId);
  const [draft, setDraft] = useState<SetDraft>(() => {
    const found = draftOf(set);
    return copy
      ? { ...found, name: t("copyName", { name: set.name }), nameEn: `${set.nameEn} (copy)` }
      : found;
  });
  const [reason, setReason] = useState("");
  const preview = useMutation(trpc.target.preview.mutationOptions());
  const save = useMutation(
    trpc.target.save.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries();
        onSaved(setId);
      },
    }),
  );
  const edit = (changes: Partial<SetDraft>) => {
    setDraft({ ...draft, ...changes });
    preview.reset();
    save.reset();
  };
  const faults = draft.targets.map(faultsOf);
  const doubled = doubledTargets(draft.targets);
  const sound =
    TEXTS.every((name) => draft[name].trim() !== "") &&
    faults.every((one) => one.length === 0) &&
    doubled.length === 0;
  const options = (parks.data?.rows ?? []).map((park) => ({
    value: park.id,
    label: `${inLanguage(lang, park)} ${park.id}`,
  }));
  const change = (at: number, target: TargetDraft) =>
    edit({ targets: draft.targets.map((one, index) => (index === at ? target : one)) });
  return (
    <Drawer
      open
      onClose={onClose}
      placement="right"
      size="min(960px, 100vw)"
      title={copy ? t("copyTitle", { rule: set.rule }) : t("editTitle", { rule: set.rule })}
    >
      <div className="target-editor">
        <div className="target-grid">
          {copy ? (
            <div className="target-field">
              <label htmlFor="target-set-id">{t("setId")}</label>
              <Input
                id="target-set-id"
                maxLength={40}
                value={setId}
                onChange={(event) => setSetId(event.target.value.trim())}
              />
            </div>
          ) : null}
          {TEXTS.map((name) => (
            <div key={name} className="target-field target-half">
              <label htmlFor={`target-${name}`}>{t(`text.${name}`)}</label>
              <Input
                id={`target-${name}`}
                maxLength={200}
                status={draft[name].trim() === "" ? "error" : ""}
                value={draft[name]}
                onChange={(event) => edit({ [name]: event.target.value })}
              />
            </div>
          ))}
        </div>
        {draft.targets.map((target, at) => (
          <TargetFields
            // biome-ignore lint/suspicious/noArrayIndexKey: a target is its place in the set
            key={at}
            at={at}
            target={target}
            faults={faults[at] ?? []}
            doubled={doubled.includes(at)}
            parks={options}
            onChange={(changed) => change(at, changed)}
            onRemove={() => edit({ targets: draft.targets.filter((_, index) => index !== at) })}
          />
        ))}
        <div className="target-row">
          <Button onClick={() => edit({ targets: [...draft.targets, another(draft.targets.at(-1))] })}>
            {t("addTarget")}
          </Button>
        </div>
        <div className="target-bar">
          <Button
            disabled={!sound}
            loading={preview.isPending}
            onClick={() =>
              preview.mutate({
                draft,
                against: set.id,
                population,
                ...(period === undefined ? {} : { period }),
              })
            }
          >
            {t("preview")}
          </Button>
          <span className="target-soft">{t(sound ? "previewNote" : "mend")}</span>
        </div>
        {preview.error === null ? null : (
          <p className="target-fault" role="alert">
            {preview.error.message}
          </p>
        )}
        {preview.data === undefined ? null : (
          <>
            <TargetEffect preview={preview.data} />
            <SignForm
              label={copy ? t("saveCopy") : t("saveVersion", { version: set.version + 1 })}
              busy={save.isPending}
              fault={save.error?.message ?? null}
              reason={reason}
              onReason={setReason}
              onSign={(signed) =>
                save.mutate({
                  ...{ setId, draft, ...signed },
                  base: copy ? null : set.rule,
                  copyOf: copy ? set.rule : null,
                })
              }
            />
            <p className="ui-facts">{t("noLogin")}</p>
          </>
        )}
      </div>
    </Drawer>
  );
}

/** The next target begins as the last one does, from the day after it ends. */
function another(last: TargetDraft | undefined): TargetDraft {
  if (last === undefined)
    return {
      ...{ metric: "output_per_mu", operator: ">=", value: "", unit: "万元/亩", population: "above-scale" },
      ...{ denominator: "occupied", reference: false, scope: "district", scopeIds: [], bindsKinds: [] },
      ...{ validFrom: null, validTo: null, ramp: null, exemptions: [], document: "", clause: "" },
    };
  const year = Number((last.validTo ?? "").slice(0, 4));
  return {
    ...last,
    validFrom: year > 0 ? `${year + 1}-01-01` : last.validFrom,
    validTo: null,
    ramp: null,
    exemptions: [],
  };
}
