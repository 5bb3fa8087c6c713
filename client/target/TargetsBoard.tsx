// Against which targets is the district held? Every set with its versions, side by side where they differ, edited with a look at what changes.
import { useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import { useState } from "react";
import type { TargetSetView } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { Answer } from "../ui/Answer";
import { TargetCompare } from "./TargetCompare";
import { TargetEditor } from "./TargetEditor";
import { TargetTable } from "./TargetTable";
import { TargetVersions } from "./TargetVersions";
import { captionOf, draftOf, nameOf } from "./targetWords";
import "./target.css";

export function TargetsBoard() {
  const { t } = useTranslation("target");
  const query = useQuery(useTRPC().target.sets.queryOptions());
  return (
    <Answer query={query} failed={t("failed")} rows={8}>
      {(sets) => (sets.length === 0 ? <p className="target-empty">{t("noSets")}</p> : <Sets sets={sets} />)}
    </Answer>
  );
}

function Sets({ sets }: { sets: readonly TargetSetView[] }) {
  const { t } = useTranslation("target");
  const { lang, targetSet, open } = useView();
  const [chosen, setChosen] = useState<string | null>(null);
  const ref = chosen ?? (sets.some(({ id }) => id === targetSet) ? targetSet : (sets[0]?.id ?? ""));
  const standing = sets.find(({ id }) => id === ref.replace(/@\d+$/, "")) ?? null;
  const old = useQuery(
    useTRPC().target.set.queryOptions({ ref }, { enabled: !sets.some(({ id }) => id === ref) }),
  );
  const shown = sets.find(({ id }) => id === ref) ?? old.data;
  return (
    <div className="target-board">
      <nav className="target-sets" aria-label={t("sets")}>
        {sets.map((set) => (
          <button
            key={set.id}
            type="button"
            className="target-set"
            aria-current={standing?.id === set.id}
            onClick={() => setChosen(set.id)}
          >
            <b>{nameOf(set, lang)}</b>
            <small>{captionOf(set, lang)}</small>
            <small className="target-soft">
              {set.rule}
              {set.id === targetSet ? ` · ${t("inUse")}` : ""}
            </small>
          </button>
        ))}
      </nav>
      {shown === undefined || standing === null ? (
        <Answer query={old} failed={t("failed")} rows={6}>
          {() => null}
        </Answer>
      ) : (
        <OneSet
          key={shown.rule}
          set={shown}
          standing={standing}
          sets={sets}
          onOpen={setChosen}
          onUse={shown.id === targetSet ? null : () => open({ targetSet: standing.id })}
        />
      )}
    </div>
  );
}

interface OneSetProps {
  set: TargetSetView;
  /** The set as it stands, of which `set` may be an earlier version. */
  standing: TargetSetView;
  sets: readonly TargetSetView[];
  onOpen: (ref: string) => void;
  onUse: (() => void) | null;
}

function OneSet({ set, standing, sets, onOpen, onUse }: OneSetProps) {
  const { t } = useTranslation("target");
  const { lang } = useView();
  const [part, setPart] = useState<"targets" | "compare" | "versions">("targets");
  const [editing, setEditing] = useState<"edit" | "copy" | null>(null);
  const earlier = set.rule !== standing.rule;
  return (
    <main className="target-main">
      <header className="target-head">
        <div>
          <h2>{nameOf(set, lang)}</h2>
          <p className="target-caption">
            {captionOf(set, lang)} · {t("ruleIs", { rule: set.rule })}
          </p>
          {earlier ? (
            <p className="target-earlier" role="status">
              {t("earlier", { rule: standing.rule })}{" "}
              <Button size="small" onClick={() => onOpen(standing.id)}>
                {t("openStanding")}
              </Button>
            </p>
          ) : null}
        </div>
        <div className="target-row">
          {onUse === null || earlier ? null : <Button onClick={onUse}>{t("use")}</Button>}
          <Button onClick={() => setEditing("copy")}>{t("copy")}</Button>
          {earlier ? null : (
            <Button type="primary" onClick={() => setEditing("edit")}>
              {t("edit")}
            </Button>
          )}
        </div>
      </header>
      <Segmented
        className="target-parts"
        value={part}
        onChange={setPart}
        options={(["targets", "compare", "versions"] as const).map((value) => ({ value, label: t(value) }))}
      />
      {part === "targets" ? <TargetTable targets={draftOf(set).targets} /> : null}
      {part === "compare" ? <TargetCompare set={set} sets={sets} /> : null}
      {part === "versions" ? <TargetVersions standing={standing} open={set.id} onOpen={onOpen} /> : null}
      {editing === null ? null : (
        <TargetEditor
          set={set}
          copy={editing === "copy"}
          onClose={() => setEditing(null)}
          onSaved={(setId) => {
            setEditing(null);
            onOpen(setId);
          }}
        />
      )}
    </main>
  );
}
