// What was wrong, row by row, with a pin on the map and a file of the rejected rows to mend?
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Select, Table, Tag } from "antd";
import { useEffect, useState } from "react";
import type { CheckView, IssueView } from "../../server/api/deliveryShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { EmptyNotice } from "../ui/Notice";
import { lookAt, mark } from "./marks";

const PAGE = 50;

export function IssueList({ delivery, parts }: { delivery: string; parts: CheckView["parts"] }) {
  const { t } = useTranslation("data");
  const withIssues = parts.filter(({ issues }) => issues > 0);
  const [key, setKey] = useState<string | null>(null);
  const [page, setPage] = useState(1);
  const query = useQuery(
    useTRPC().delivery.issues.queryOptions(
      { id: delivery, key, from: (page - 1) * PAGE, size: PAGE },
      { placeholderData: keepPreviousData, gcTime: 0 },
    ),
  );
  const { data } = query;
  useEffect(() => {
    mark({
      pins: (data?.issues ?? []).flatMap(({ place, severity }) =>
        place === null ? [] : [{ place, severity }],
      ),
    });
    return () => mark({ pins: [] });
  }, [data]);
  if (withIssues.length === 0) return <EmptyNotice>{t("issues.none")}</EmptyNotice>;
  const rejected = parts.filter(({ rows, key: of }) => rows.rejected > 0 && (key === null || of === key));
  return (
    <div className="issues">
      <div className="issues-tools">
        {withIssues.length > 1 && (
          <Select
            size="small"
            aria-label={t("column.file")}
            value={key ?? ""}
            onChange={(value) => {
              setKey(value === "" ? null : value);
              setPage(1);
            }}
            options={[
              { value: "", label: t("issues.all") },
              ...withIssues.map((part) => ({ value: part.key, label: part.file })),
            ]}
          />
        )}
        {rejected.map((part) => (
          <a key={part.key} href={`/deliveries/${delivery}/rejected/${part.key}`} download>
            {t("issues.download", { file: part.file, count: part.rows.rejected })}
          </a>
        ))}
      </div>
      {/* while it is read, and where it could not be, a table would say that there is nothing */}
      <Answer query={query} failed={t("issues.failed")} rows={6}>
        {(answer) => (
          <Table<IssueView>
            size="small"
            rowKey="number"
            dataSource={answer.issues}
            pagination={{
              current: page,
              pageSize: PAGE,
              total: answer.total,
              onChange: setPage,
              showSizeChanger: false,
            }}
            columns={[
              ...(withIssues.length > 1 && key === null
                ? [
                    {
                      title: t("column.file"),
                      dataIndex: "file",
                      width: 140,
                      render: (file: string) => (
                        <span className="part-file" title={file}>
                          {file}
                        </span>
                      ),
                    },
                  ]
                : []),
              {
                title: t("issues.row"),
                dataIndex: "row",
                width: 64,
                align: "right",
                render: (row: number | null) => row ?? t("issues.file"),
              },
              {
                title: t("issues.what"),
                dataIndex: "message",
                render: (message: string, { severity, field }) => (
                  <>
                    <Tag color={severity === "rejected" ? "error" : "warning"}>
                      {t(`severity.${severity}`)}
                    </Tag>
                    {field !== null && field !== "geometry" && !message.includes(field) && <b>{field} </b>}
                    {message}
                  </>
                ),
              },
              {
                title: "",
                key: "pin",
                width: 72,
                render: (_, { place }) =>
                  place === null ? null : (
                    <Button size="small" onClick={() => lookAt(place)}>
                      {t("issues.pin")}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </Answer>
    </div>
  );
}
