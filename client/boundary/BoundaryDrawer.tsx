// Which boundary rule holds for a kind of park, what would another one change, and shall it?
import { useMutation, useQuery } from "@tanstack/react-query";
import { Button, Drawer, Input, Radio } from "antd";
import { useState } from "react";
import type { BoundaryRuleView } from "../../server/api/boundaryShapes";
import type { BoundaryRuleName, ParkKind } from "../../server/api/shapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { localDay } from "../ui/localDay";
import { useAuthor } from "../ui/useAuthor";
import { useScope } from "../ui/useScope";
import { BoundaryEffect } from "./BoundaryEffect";
import "./boundary.css";

const RULES: readonly BoundaryRuleName[] = ["largest_share", "centre", "majority", "share", "assigned"];

export function BoundaryDrawer({ kind, onClose }: { kind: ParkKind; onClose: () => void }) {
  const { t } = useTranslation(["boundary", "ui"]);
  const query = useQuery(useTRPC().boundary.rules.queryOptions());
  return (
    <Drawer
      open
      onClose={onClose}
      placement="right"
      size="min(760px, 100vw)"
      title={t("drawer", { kind: t(`ui:kind.${kind}`) })}
    >
      <Answer query={query} failed={t("failed")} rows={6}>
        {(rules) => {
          const rule = rules.find((one) => one.kind === kind);
          return rule === undefined ? null : <RuleChoice key={rule.rule} standing={rule} />;
        }}
      </Answer>
    </Drawer>
  );
}

function RuleChoice({ standing }: { standing: BoundaryRuleView }) {
  const { t } = useTranslation("boundary");
  const [rule, setRule] = useState(standing.rule);
  return (
    <div className="boundary">
      <p className="ui-facts">
        {standing.decidedBy === null
          ? t("standsDefault", { rule: t(`rule.${standing.rule}`) })
          : t("stands", {
              rule: t(`rule.${standing.rule}`),
              by: standing.decidedBy,
              day: localDay(standing.decidedAt),
            })}
        {standing.why === null ? null : ` ${t("whyIs", { why: standing.why })}`}
      </p>
      <Radio.Group
        className="boundary-choice"
        value={rule}
        onChange={(event) => {
          const chosen = RULES.find((one) => one === event.target.value);
          if (chosen) setRule(chosen);
        }}
      >
        {RULES.map((one) => (
          <Radio key={one} value={one}>
            {t(`rule.${one}`)}
            <small>{t(`means.${one}`)}</small>
          </Radio>
        ))}
      </Radio.Group>
      {rule === standing.rule ? (
        <p className="ui-facts">{t("chooseOther")}</p>
      ) : (
        <Preview key={rule} kind={standing.kind} rule={rule} />
      )}
    </div>
  );
}

function Preview({ kind, rule }: { kind: ParkKind; rule: BoundaryRuleName }) {
  const { t } = useTranslation("boundary");
  const trpc = useTRPC();
  const scope = useScope();
  const query = useQuery(trpc.boundary.preview.queryOptions({ kind, rule, ...scope }, { gcTime: 0 }));
  const [by, setBy] = useAuthor();
  const [why, setWhy] = useState("");
  const set = useMutation(
    trpc.boundary.set.mutationOptions({ onSuccess: () => void queryClient.invalidateQueries() }),
  );
  return (
    <Answer query={query} failed={t("previewFailed")} rows={8}>
      {(change) => (
        <>
          <BoundaryEffect change={change} />
          <div className="boundary-sign">
            <Input
              aria-label={t("by")}
              placeholder={t("by")}
              maxLength={64}
              value={by}
              onChange={(event) => setBy(event.target.value)}
            />
            <Input
              aria-label={t("why")}
              placeholder={t("why")}
              maxLength={1000}
              value={why}
              onChange={(event) => setWhy(event.target.value)}
            />
            <Button
              type="primary"
              loading={set.isPending}
              disabled={by.trim() === ""}
              onClick={() => set.mutate({ kind, rule, by, why, seen: change.dataVersion, ...scope })}
            >
              {t("apply", { rule: t(`rule.${rule}`) })}
            </Button>
          </div>
          <p className="ui-facts">{t("noLogin")}</p>
          {set.error === null ? null : (
            <p className="boundary-fault" role="alert">
              {set.error.message}
            </p>
          )}
        </>
      )}
    </Answer>
  );
}
