// The causes as a table; each opens to its enterprises, and an enterprise to its plots. Everything adds up.
import { Button, Table } from "antd";
import type { ColumnsType } from "antd/es/table";
import { useMemo } from "react";
import type { ChangeView, EnterpriseChangeView } from "../../server/api/changeShapes";
import { useTranslation } from "../locale/useTranslation";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { powerOfTen, writeSigned } from "../ui/write";

interface Row {
  key: string;
  name: string;
  /** Enterprises of a cause; null beneath. */
  count: number | null;
  yuan: number;
  parcelId: string | null;
  /** Where who came or went stands in the other state. */
  elsewhere: EnterpriseChangeView["elsewhere"];
  children?: Row[];
}

export function ChangeTable({ change, changeYuan }: { change: ChangeView; changeYuan: number }) {
  const { t } = useTranslation("change");
  const { lang } = useView();
  const rows = useMemo(() => rowsOf(change, (cause) => t(`cause.${cause}`)), [change, t]);
  const columns: ColumnsType<Row> = [
    {
      title: t("column.cause"),
      dataIndex: "name",
      render: (name: string, { parcelId, elsewhere }) =>
        parcelId === null ? (
          <>
            {name}
            {elsewhere.length > 0 ? (
              <span className="change-elsewhere">
                {t("elsewhere", {
                  parks: elsewhere
                    .map((park) => (park === null ? t("noPark") : inLanguage(lang, park)))
                    .join(t("and")),
                })}
              </span>
            ) : null}
          </>
        ) : (
          <ObjectLink kind="parcel" id={parcelId}>
            {name}
          </ObjectLink>
        ),
    },
    { title: t("column.enterprises"), dataIndex: "count", align: "right", width: 72 },
    {
      title: t("column.change"),
      dataIndex: "yuan",
      align: "right",
      width: 130,
      render: (yuan: number) => (
        <b className={yuan === 0 ? "ui-soft" : yuan < 0 ? "ui-ink-missed" : "ui-ink-met"}>
          {writeSigned(powerOfTen(yuan, -4), 2)}
        </b>
      ),
    },
  ];
  return (
    <Table<Row>
      size="small"
      columns={columns}
      dataSource={rows}
      pagination={false}
      scroll={{ x: 320 }}
      expandable={{
        indentSize: 16,
        expandIcon: ({ expanded, onExpand, record }) =>
          record.children === undefined ? null : (
            <Button
              type="text"
              size="small"
              className="change-open"
              aria-expanded={expanded}
              aria-label={t(expanded ? "close" : "open", { name: record.name })}
              onClick={(event) => onExpand(record, event)}
            >
              {expanded ? "−" : "+"}
            </Button>
          ),
      }}
      summary={() => (
        <Table.Summary.Row>
          <Table.Summary.Cell index={0}>{t("sum")}</Table.Summary.Cell>
          <Table.Summary.Cell index={1} />
          <Table.Summary.Cell index={2} align="right">
            <b className={changeYuan < 0 ? "ui-ink-missed" : "ui-ink-met"}>
              {writeSigned(powerOfTen(changeYuan, -4), 2)}
            </b>
          </Table.Summary.Cell>
        </Table.Summary.Row>
      )}
    />
  );
}

function rowsOf({ causes, enterprises }: ChangeView, nameOf: (cause: string) => string): Row[] {
  return causes.map(({ cause, yuan, enterprises: count }): Row => {
    const children = enterprises.flatMap(({ id, name, elsewhere, causes: own }): Row[] => {
      const part = own.find((one) => one.cause === cause);
      if (part === undefined) return [];
      const came = cause === "entered" || cause === "left";
      return [
        {
          key: `${cause} ${id}`,
          name,
          count: null,
          yuan: part.yuan,
          parcelId: null,
          elsewhere: came ? elsewhere : [],
          children: part.parcels.map((plot) => ({
            key: `${cause} ${id} ${plot.parcelId}`,
            name: shortCode(plot.parcelId),
            count: null,
            yuan: plot.yuan,
            parcelId: plot.parcelId,
            elsewhere: [],
          })),
        },
      ];
    });
    return {
      key: cause,
      name: nameOf(cause),
      count,
      yuan,
      parcelId: null,
      elsewhere: [],
      ...(children.length > 0 ? { children } : {}),
    };
  });
}
