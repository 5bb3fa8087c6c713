// What would importing change? Counts, what is wrong row by row, and which parks' verdicts would flip; then take it or leave it.
import { useMutation } from "@tanstack/react-query";
import { Button, Input, Table, Tabs } from "antd";
import type { CheckView, DeliveryView, ImportKind } from "../../server/api/deliveryShapes";
import { useTRPC } from "../api/trpc";
import { PHONE, useMedia } from "../app/useMedia";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { useAuthor } from "../ui/useAuthor";
import { leaveDelivery } from "./deliveryStore";
import { EarlierNote } from "./EarlierNote";
import { EffectTable } from "./EffectTable";
import { effectCounts, toldCounts } from "./effectCounts";
import { IssueList } from "./IssueList";
import { RepairList } from "./RepairList";
import { useCheckTab } from "./useCheckTab";

/** Of these nobody counts what a delivery lacks. */
const UNCOUNTED: readonly ImportKind[] = [
  "districts",
  "targets",
  "indicators",
  "honours",
  "measures",
  "reference",
];

interface Props {
  delivery: DeliveryView;
  check: CheckView;
  onChanged: () => void;
}

const STATES = ["new", "changed", "same", "missing", "rejected"] as const;
/** A phone shows the first columns only: what is wrong must not be among the others. */
const REJECTED_FIRST = ["rejected", "new", "changed", "same", "missing"] as const;

export function CheckStep({ delivery, check, onChanged }: Props) {
  const { t } = useTranslation("data");
  const lang = useViewPart((view) => view.lang);
  const trpc = useTRPC();
  const commit = useMutation(trpc.delivery.commit.mutationOptions({ onSettled: onChanged }));
  const reopen = useMutation(trpc.delivery.reopen.mutationOptions({ onSuccess: onChanged }));
  const { id, refused, layers } = delivery;
  const sum = (of: (part: CheckView["parts"][number]) => number) =>
    check.parts.reduce((total, part) => total + of(part), 0);
  const warned = sum((part) => part.warned);
  const rejected = sum(({ rows }) => rows.rejected);
  const change = sum(({ changes }) => changes);
  const issues = sum((part) => part.issues);
  const repairs = sum((part) => part.repairs);
  const phone = useMedia(PHONE);
  const [by, setBy] = useAuthor();
  const effects = effectCounts(check.effects);
  const told = toldCounts(effects);
  // what is refused is looked at first where no park changes
  const [tab, setTab] = useCheckTab(id, told.length === 0 && rejected > 0 ? "issues" : "effects");
  const skipped = layers.filter(({ kind }) => kind === null);
  const busy = delivery.phase === "committing" || commit.isPending;
  return (
    <>
      <Table
        size="small"
        rowKey="key"
        pagination={false}
        dataSource={check.parts}
        scroll={{ x: "max-content" }}
        columns={[
          {
            title: t("column.file"),
            dataIndex: "file",
            render: (file: string, { kind }) => (
              <>
                <span className="part-file">{file}</span>
                <small>{t(`kinds.${kind}`)}</small>
              </>
            ),
          },
          ...(phone ? REJECTED_FIRST : STATES).map((state) => ({
            title: t(`count.${state}`),
            key: state,
            align: "right" as const,
            className: `count-${state}`,
            render: (_: unknown, { kind, rows }: CheckView["parts"][number]) => (
              <>
                {state === "missing" && UNCOUNTED.includes(kind) ? "—" : rows[state].toLocaleString(lang)}
                {state === "missing" && rows.missing > 0 && (
                  <small>{t(kind === "occupancy" ? "missingEnds" : "missingStays")}</small>
                )}
              </>
            ),
          })),
        ]}
      />
      {check.parts.map(({ key, file, earlier }) =>
        earlier === null ? null : (
          <p key={key} className="data-note">
            <b>{file}</b> <EarlierNote earlier={earlier} unchanged />
          </p>
        ),
      )}
      {(refused.length > 0 || skipped.length > 0) && (
        <p className="data-note">
          {t("leftOut", {
            files: [...skipped.map(({ file }) => file), ...refused.map(({ file }) => file)].join(
              t("listMark"),
            ),
          })}
        </p>
      )}
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        destroyOnHidden
        items={[
          {
            key: "effects",
            label: t(phone ? "effects.tabShort" : "effects.tab", {
              count: effects.parks,
              told:
                effects.parks === 0
                  ? t(check.effects.length === 0 ? "effects.unknown" : "effects.nothing")
                  : told.length === 0
                    ? t("effects.parcelsOnly", { count: effects.parks })
                    : told.map(({ what, count }) => t(`effects.${what}`, { count })).join(t("effects.and")),
            }),
            children: <EffectTable effects={check.effects} />,
          },
          {
            key: "issues",
            label: t("issues.tab", { count: issues }),
            children: <IssueList delivery={id} parts={check.parts} />,
          },
          {
            key: "repairs",
            label: t("repair.tab", { count: repairs }),
            children: (
              <RepairList
                delivery={id}
                parts={check.parts}
                serial={check.serial}
                busy={busy}
                onChanged={onChanged}
              />
            ),
          },
        ]}
      />
      {commit.error !== null && (
        <p className="data-fault" role="alert">
          {commit.error.message}
        </p>
      )}
      <footer className="data-actions">
        <span className="data-by">
          <label htmlFor={`${id}-by`}>{t("by")}</label>
          <Input
            id={`${id}-by`}
            maxLength={64}
            value={by}
            placeholder={t("byNobody")}
            disabled={busy}
            onChange={({ target }) => setBy(target.value)}
          />
        </span>
        <Button
          type="primary"
          loading={busy}
          disabled={busy || change === 0}
          onClick={() => commit.mutate({ id, accept: "all", by })}
        >
          {t("accept.all", { count: change })}
        </Button>
        {warned > 0 && (
          <Button disabled={busy} onClick={() => commit.mutate({ id, accept: "clean", by })}>
            {t("accept.clean", { count: warned })}
          </Button>
        )}
        <Button disabled={busy} onClick={() => reopen.mutate({ id })}>
          {t("back")}
        </Button>
        <Button disabled={busy} onClick={() => void leaveDelivery()}>
          {t("drop.away")}
        </Button>
        <span className="data-hint">
          {busy
            ? t("phase.committing")
            : change === 0
              ? t(rejected > 0 ? "onlyRejected" : "nothingNew", { count: rejected })
              : rejected > 0
                ? t("rejectedStay", { count: rejected })
                : t("nothingWritten")}
        </span>
      </footer>
    </>
  );
}
