// A number taken apart: each part with its formula, unfolded one at a time, and the file and row at its end.
import { Button, Typography } from "antd";
import { useState } from "react";
import type { TraceMetric } from "../../geo/trace/traceMetric";
import type { TraceNode } from "../../server/api/traceShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { writeNumber } from "../ui/write";
import { TraceCheck } from "./TraceCheck";
import { TraceSource } from "./TraceSource";

/** Whose number is taken apart. */
export interface TraceSubject {
  kind: "park" | "parcel" | "enterprise" | "district";
  id: string;
  name: string;
}

interface Props {
  root: TraceNode;
  subject: TraceSubject;
  metric: TraceMetric;
}

export function TraceTree({ root, subject, metric }: Props) {
  const { t } = useTranslation("trace");
  const label = useLabel();
  const { period, population, targetSet } = useView();
  const command = `npm run -s mutu -- trace --${subject.kind} ${subject.id} --metric ${metric} --period ${period} --scope ${population} --targets ${targetSet}`;
  return (
    <div className="trace">
      <section className="ui-formula" aria-label={t("formula")}>
        <div className="trace-root">
          <span>{label(root)}</span>
          <Value node={root} />
        </div>
        {root.formula === null ? null : <p className="trace-formula">{root.formula}</p>}
        {root.source === null ? null : <TraceSource source={root.source} />}
      </section>
      {root.children.length === 0 ? (
        <p className="ui-empty">{t("noParts")}</p>
      ) : (
        <Parts node={root} level={0} />
      )}
      <TraceCheck subject={subject} metric={metric} />
      <p className="trace-command ui-small ui-soft">
        {t("command")}{" "}
        <Typography.Text code copyable={{ text: command }}>
          {command}
        </Typography.Text>
      </p>
    </div>
  );
}

/** How deep the parts stand open at first: the first step only, the rest at a click. */
const OPEN_LEVELS = 1;

function Parts({ node, level }: { node: TraceNode; level: number }) {
  const { t } = useTranslation("trace");
  return (
    <ul className="ui-plain trace-parts">
      {node.children.map((child, index) => (
        // Parts have no id of their own and never change place within one answer.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Part key={index} node={child} level={level} />
      ))}
      {node.more > 0 ? <li className="trace-more">{t("more", { count: node.more })}</li> : null}
    </ul>
  );
}

function Part({ node, level }: { node: TraceNode; level: number }) {
  const { t } = useTranslation("trace");
  const label = useLabel();
  const [open, setOpen] = useState(level < OPEN_LEVELS);
  const folds = node.children.length > 0 || node.more > 0;
  const name = label(node);
  return (
    <li className="trace-part">
      <div className="trace-line">
        {folds ? (
          <Button
            type="text"
            size="small"
            className="trace-fold"
            aria-expanded={open}
            aria-label={t(open ? "fold" : "unfold", { name })}
            onClick={() => setOpen(!open)}
          >
            <span aria-hidden="true">{open ? "▾" : "▸"}</span>
          </Button>
        ) : (
          <span className="trace-fold" />
        )}
        <span className="trace-label">{name}</span>
        <Value node={node} />
      </div>
      {node.formula === null ? null : <p className="trace-formula trace-indent">{node.formula}</p>}
      {node.source === null ? null : <TraceSource source={node.source} />}
      {folds && open ? (
        <div className="trace-indent">
          <Parts node={node} level={level + 1} />
        </div>
      ) : null}
    </li>
  );
}

function Value({ node }: { node: TraceNode }) {
  const { t } = useTranslation("ui");
  if (node.value === null) return <span className="ui-soft">{t("noData")}</span>;
  return (
    <span className="trace-value">
      <b className="ui-num">{grouped(node.value)}</b>
      {node.unit === null ? null : <span className="ui-unit">{node.unit}</span>}
    </span>
  );
}

/** The value as the server wrote it, with thousands apart where it is a plain decimal. */
function grouped(value: string): string {
  const match = /^-?\d+(?:\.(\d+))?$/.exec(value);
  return match === null ? value : writeNumber(value, match[1]?.length ?? 0);
}

function useLabel(): (node: TraceNode) => string {
  const { lang } = useView();
  return (node) => (lang === "en" ? node.labelEn : node.label);
}
