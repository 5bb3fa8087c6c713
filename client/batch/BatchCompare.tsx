// How do two deliveries differ: in rows, in cells, in their sums?
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Table, Tag } from "antd";
import { useState } from "react";
import type { Batch, RowDifference, SumDifference } from "../../server/api/batchShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { EmptyNotice } from "../ui/Notice";
import { useFoundFocus } from "../ui/useFoundFocus";
import { difference, powerOfTen, writeSigned, writeWanYuan } from "../ui/write";
import { BackButton } from "./BackButton";
import { writeTime } from "./batchWords";

const PAGE = 50;

export function BatchCompare({ a, b, onBack }: { a: string; b: string; onBack: () => void }) {
  const { t } = useTranslation("batch");
  const [page, setPage] = useState(1);
  const query = useQuery(
    useTRPC().batch.compare.queryOptions(
      { a, b, from: (page - 1) * PAGE, size: PAGE },
      { placeholderData: keepPreviousData, retry: false },
    ),
  );
  const part = useFoundFocus<HTMLDivElement>("pair");
  return (
    <div className="batch-detail" ref={part} tabIndex={-1}>
      <BackButton onBack={onBack} />
      <Answer query={query} failed={t("compareFailed")}>
        {({ before, after, same, onlyBefore, onlyAfter, changed, sums, rows }) => (
          <>
            <dl className="batch-known">
              <Side name={t("earlier")} batch={before} />
              <Side name={t("later")} batch={after} />
            </dl>
            <p>{t("compared", { same, changed, onlyBefore, onlyAfter })}</p>
            {sums.map((sum) => (
              <Sum key={sum.field} sum={sum} />
            ))}
            {rows.length === 0 ? (
              <EmptyNotice>{t("noDifference")}</EmptyNotice>
            ) : (
              <Table<RowDifference>
                size="small"
                rowKey="id"
                dataSource={[...rows]}
                scroll={{ x: "max-content" }}
                pagination={{
                  current: page,
                  pageSize: PAGE,
                  total: onlyBefore + onlyAfter + changed,
                  onChange: setPage,
                  showSizeChanger: false,
                  hideOnSinglePage: true,
                }}
                columns={[
                  {
                    title: t("which"),
                    dataIndex: "id",
                    render: (id: string, { state }) => (
                      <>
                        {id} <Tag>{t(`state.${state}`)}</Tag>
                      </>
                    ),
                  },
                  { title: t("what"), key: "what", render: (_: unknown, row) => <Cells row={row} /> },
                ]}
              />
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

function Side({ name, batch }: { name: string; batch: Batch }) {
  const { i18n } = useTranslation();
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {batch.file} · {writeTime(batch.at, i18n.language)} · {batch.by}
      </dd>
    </div>
  );
}

function Sum({ sum: { field, beforeYuan, afterYuan } }: { sum: SumDifference }) {
  const { t } = useTranslation("batch");
  return (
    <p className="batch-sum">
      {t("sum", {
        field: t(`measure.${field}`),
        before: writeWanYuan(beforeYuan, 2),
        after: writeWanYuan(afterYuan, 2),
        change: writeSigned(powerOfTen(difference(afterYuan, beforeYuan), -4), 2),
      })}
    </p>
  );
}

function Cells({ row: { cells, moved } }: { row: RowDifference }) {
  const { t } = useTranslation("batch");
  return (
    <ul className="batch-cells">
      {cells.map(({ field, column, before, after }) => (
        <li key={field}>
          {column} <span className="effect-before">{before || "—"}</span> → {after || "—"}
        </li>
      ))}
      {moved && <li>{t("moved")}</li>}
    </ul>
  );
}
