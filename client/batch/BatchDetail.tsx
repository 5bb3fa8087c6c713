// Where is an import from, how was it read, what did its file say, and can it be taken back?
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Table } from "antd";
import { useState } from "react";
import type { Batch } from "../../server/api/batchShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { useFoundFocus } from "../ui/useFoundFocus";
import { BackButton } from "./BackButton";
import { writeCounts, writeTime } from "./batchWords";
import { WithdrawBox } from "./WithdrawBox";

const PAGE = 20;

interface Props {
  id: string;
  onBack: () => void;
  /** Where back leads; the list of imports where left away. */
  backTo?: string;
}

export function BatchDetail({ id, onBack, backTo }: Props) {
  const { t } = useTranslation("batch");
  const [page, setPage] = useState(1);
  const [asking, setAsking] = useState(false);
  const query = useQuery(
    useTRPC().batch.open.queryOptions(
      { id, from: (page - 1) * PAGE, size: PAGE },
      { placeholderData: keepPreviousData },
    ),
  );
  const part = useFoundFocus<HTMLDivElement>(String(asking));
  return (
    <div className="batch-detail" ref={part} tabIndex={-1}>
      <BackButton onBack={onBack} {...(backTo === undefined ? {} : { to: backTo })} />
      <Answer query={query} failed={t("openFailed")}>
        {({ batch, columns, rows, total }) => (
          <>
            <h3>{batch.file}</h3>
            <Facts batch={batch} />
            {batch.withdrawn === null && !asking && (
              <Button danger onClick={() => setAsking(true)}>
                {t("withdraw")}
              </Button>
            )}
            {batch.withdrawn === null && asking && (
              <WithdrawBox batch={batch} onCancel={() => setAsking(false)} onDone={() => setAsking(false)} />
            )}
            <Table
              size="small"
              className="batch-content"
              scroll={{ x: "max-content" }}
              dataSource={rows.map((row, index) => ({ ...row, key: `${row.row} ${index}` }))}
              pagination={{
                current: page,
                pageSize: PAGE,
                total,
                onChange: setPage,
                showSizeChanger: false,
                hideOnSinglePage: true,
              }}
              columns={[
                { title: t("row"), dataIndex: "row", width: 56, align: "right" as const },
                ...columns.map(({ field, header }, index) => ({
                  title: header,
                  key: field,
                  render: (_: unknown, row: (typeof rows)[number]) => row.cells[index] ?? "",
                })),
              ]}
            />
          </>
        )}
      </Answer>
    </div>
  );
}

function Facts({ batch }: { batch: Batch }) {
  const { t, i18n } = useTranslation(["batch", "data"]);
  const { chosen, withdrawn, bytes } = batch;
  const facts: readonly (readonly [string, string | null])[] = [
    [t("facts.kind"), t(`data:kinds.${batch.kind}`)],
    [t("facts.period"), batch.period],
    [t("facts.at"), t("facts.atBy", { at: writeTime(batch.at, i18n.language), by: batch.by })],
    [t("facts.rows"), writeCounts(batch.rows, t, i18n.language)],
    [t("facts.bytes"), bytes === null ? null : t("facts.byteCount", { count: bytes })],
    [t("facts.sha256"), batch.sha256],
    [t("facts.encoding"), batch.encoding],
    [
      t("facts.crs"),
      batch.crs === null ? null : chosen.crs === null ? batch.crs : t("facts.crsChosen", { crs: batch.crs }),
    ],
    [t("facts.unit"), batch.moneyUnit],
    [t("facts.leftOut"), chosen.leftOut === 0 ? null : t("facts.leftOutRows", { count: chosen.leftOut })],
    [t("facts.repairs"), chosen.repairs === 0 ? null : t("facts.repairCount", { count: chosen.repairs })],
    [
      t("facts.withdrawn"),
      withdrawn === null
        ? null
        : t("facts.withdrawnBy", {
            at: writeTime(withdrawn.at, i18n.language),
            by: withdrawn.by,
            why: withdrawn.why ?? "—",
          }),
    ],
  ];
  return (
    <dl className="batch-known">
      {facts.map(([name, value]) =>
        value === null ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
