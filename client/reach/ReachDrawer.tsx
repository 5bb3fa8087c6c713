// Under which conditions is this the smallest change, and how is that known? Conditions to edit, proofs in words, chosen parcels.
import { Button, Drawer, Input, InputNumber, Select, Table } from "antd";
import { useState } from "react";
import { MEASURE_OF_METRIC } from "../../geo/target/metricMeasure";
import type { LeverView, ReachStep, ReachView } from "../../server/api/reachShapes";
import { useTranslation } from "../locale/useTranslation";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { powerOfTen, writeMu, writeNumber, writeSigned } from "../ui/write";
import { bigWords, demandOf, proofWords, sizeWords } from "./leverWords";
import { DEFAULTS, type ReachConditionsDraft } from "./reachToken";

interface Props {
  view: ReachView;
  conditions: ReachConditionsDraft;
  onApply: (conditions: ReachConditionsDraft) => void;
  onClose: () => void;
}

export function ReachDrawer({ view, conditions, onApply, onClose }: Props) {
  const { t } = useTranslation("reach");
  const [draft, setDraft] = useState(conditions);
  const fields = [
    ...new Map(view.demands.map(({ metric }) => [MEASURE_OF_METRIC[metric], metric])).entries(),
  ];
  const set = (part: Partial<ReachConditionsDraft>) => setDraft({ ...draft, ...part });
  return (
    <Drawer open onClose={onClose} title={t("drawer.title")} size={520}>
      <div className="reach-form">
        {fields.map(([field, metric]) => (
          <div key={field} className="reach-field">
            <span>{t("drawer.yield", { measure: t(`measure.${metric}`) })}</span>
            <Input
              inputMode="decimal"
              aria-label={t("drawer.yield", { measure: t(`measure.${metric}`) })}
              value={draft[field]}
              placeholder={view.conditions.yields[metric]}
              onChange={(event) => set({ [field]: event.target.value.trim() })}
            />
            <small>{t("drawer.yieldHelp")}</small>
          </div>
        ))}
        <div className="reach-field">
          <span>{t("drawer.most")}</span>
          <InputNumber
            min={1}
            precision={0}
            aria-label={t("drawer.most")}
            value={draft.most}
            onChange={(most) => set({ most })}
          />
          <small>{t("drawer.mostHelp")}</small>
        </div>
        <Ids label={t("drawer.keep")} value={draft.keep} onChange={(keep) => set({ keep })} />
        <Ids
          label={t("drawer.only")}
          help={t("drawer.onlyHelp")}
          value={draft.only}
          onChange={(only) => set({ only })}
        />
        <p>
          <Button type="primary" onClick={() => onApply(draft)}>
            {t("drawer.apply")}
          </Button>{" "}
          <Button
            onClick={() => {
              setDraft(DEFAULTS);
              onApply(DEFAULTS);
            }}
          >
            {t("drawer.reset")}
          </Button>
        </p>
      </div>
      <h3>{t("drawer.proof")}</h3>
      <p className="ui-soft">{t("drawer.method")}</p>
      <p className="ui-soft">{t("drawer.assume")}</p>
      {view.levers.map((lever) => (
        <Proof key={`${lever.lever} ${demandOf(view, lever)?.metric}`} lever={lever} />
      ))}
    </Drawer>
  );
}

function Ids({
  label,
  help,
  value,
  onChange,
}: {
  label: string;
  help?: string;
  value: readonly string[];
  onChange: (ids: string[]) => void;
}) {
  return (
    <div className="reach-field">
      <span>{label}</span>
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={[",", "，", " ", "\n"]}
        value={[...value]}
        onChange={(ids: string[]) => onChange(ids)}
        aria-label={label}
      />
      {help === undefined ? null : <small>{help}</small>}
    </div>
  );
}

function Proof({ lever }: { lever: LeverView }) {
  const { t } = useTranslation("reach");
  const { proof } = lever;
  return (
    <section className="reach-evidence">
      <h4>
        {t(`lever.${lever.lever}`)} · {bigWords(t, lever)} · {proofWords(t, lever)}
      </h4>
      <ul>
        {proof.solver === null ? (
          <li>{t("drawer.arith")}</li>
        ) : (
          <>
            <li>
              {t("drawer.bound", {
                bound: sizeWords(t, lever, proof.bound),
                gap: sizeWords(t, lever, proof.gap),
                relaxed: sizeWords(t, lever, proof.relaxedBound, 2),
              })}
            </li>
            <li>{t("drawer.nodes", { nodes: writeNumber(proof.nodes, 0) })}</li>
            <li>{t("drawer.solver", { status: proof.solver.status, ms: proof.solver.milliseconds })}</li>
            {proof.solver.upheld ? null : <li>{t("drawer.mended")}</li>}
          </>
        )}
      </ul>
      {lever.steps.length === 0 ? null : (
        <Table<ReachStep>
          size="small"
          rowKey="parcelId"
          dataSource={lever.steps}
          pagination={lever.steps.length > 20 ? { pageSize: 20 } : false}
          columns={[
            { title: "#", render: (_, __, at) => at + 1, width: 40 },
            {
              title: t("drawer.code"),
              render: (_, step) => (
                <ObjectLink kind="parcel" id={step.parcelId}>
                  {shortCode(step.parcelId)}
                </ObjectLink>
              ),
            },
            { title: t("drawer.area"), align: "right", render: (_, step) => writeMu(step.areaDm2) },
            { title: t("drawer.value"), align: "right", render: (_, step) => writeNumber(step.value, 2) },
            {
              title: t("drawer.gain"),
              align: "right",
              render: (_, step) => writeSigned(powerOfTen(step.gainYuan[0] ?? 0, -4), 0),
            },
          ]}
        />
      )}
    </section>
  );
}
