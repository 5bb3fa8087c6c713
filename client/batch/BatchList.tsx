// Which files were imported, newest first? One to open, two of a kind to compare.
import { useQuery } from "@tanstack/react-query";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { Batch } from "../../server/api/batchShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { EmptyNotice } from "../ui/Notice";
import { useFoundFocus } from "../ui/useFoundFocus";
import { writeCounts, writeTime } from "./batchWords";

interface Props {
  onOpen: (id: string) => void;
  onCompare: (a: string, b: string) => void;
}

export function BatchList(props: Props) {
  const { t } = useTranslation("batch");
  const query = useQuery(useTRPC().batch.list.queryOptions());
  return (
    <Answer query={query} failed={t("listFailed")}>
      {(batches) =>
        batches.length === 0 ? <EmptyNotice>{t("none")}</EmptyNotice> : <Rows batches={batches} {...props} />
      }
    </Answer>
  );
}

function Rows({ batches, onOpen, onCompare }: Props & { batches: readonly Batch[] }) {
  const { t } = useTranslation("batch");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const first = batches.find(({ id }) => id === picked[0]);
  const [a, b] = picked;
  const pick = (id: string, wanted: boolean) =>
    setPicked(wanted ? [...picked, id] : picked.filter((one) => one !== id));
  const part = useFoundFocus<HTMLDivElement>("list");
  return (
    <div className="batches" ref={part} tabIndex={-1}>
      <div className="batches-tools">
        <span className="data-hint">{t(first === undefined ? "hint" : "hintSecond")}</span>
        <Button
          size="small"
          disabled={a === undefined || b === undefined}
          onClick={() => a !== undefined && b !== undefined && onCompare(a, b)}
        >
          {t("compare")}
        </Button>
      </div>
      <ul className="batch-rows">
        {batches.map((batch) => (
          <Row
            key={batch.id}
            batch={batch}
            picked={picked.includes(batch.id)}
            pickable={
              picked.includes(batch.id) ||
              (picked.length < 2 && (first === undefined || first.kind === batch.kind))
            }
            onPick={(wanted) => pick(batch.id, wanted)}
            onOpen={() => onOpen(batch.id)}
          />
        ))}
      </ul>
    </div>
  );
}

interface RowProps {
  batch: Batch;
  picked: boolean;
  pickable: boolean;
  onPick: (wanted: boolean) => void;
  onOpen: () => void;
}

function Row({ batch, picked, pickable, onPick, onOpen }: RowProps) {
  const { t, i18n } = useTranslation(["batch", "data"]);
  const { file, kind, by, at, rows, withdrawn } = batch;
  return (
    <li className="batch-row" data-withdrawn={withdrawn !== null}>
      <Checkbox
        checked={picked}
        disabled={!pickable}
        aria-label={t("pick", { file })}
        onChange={({ target }) => onPick(target.checked)}
      />
      <button type="button" className="batch-open" onClick={onOpen}>
        <span className="batch-file">
          <b>{file}</b> <span className="batch-kind">{t(`data:kinds.${kind}`)}</span>
          {withdrawn !== null && <span className="batch-state">{t("withdrawn")}</span>}
        </span>
        <span className="batch-facts">
          {writeTime(at, i18n.language)} · {by} · {writeCounts(rows, t, i18n.language)}
        </span>
      </button>
    </li>
  );
}
