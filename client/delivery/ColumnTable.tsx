// Which column of the file is which field? Beside each its first values and why it is believed, so that a wrong guess is seen at once.
import { Select, Table } from "antd";
import type { DeliveryLayer, LayerColumn } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";
import { ColumnReason } from "./ColumnReason";

export function ColumnTable({
  layer,
  onChoose,
}: {
  layer: DeliveryLayer;
  onChoose: (map: Record<string, string>) => void;
}) {
  const { t } = useTranslation("data");
  const { columns, fields } = layer;
  const choose = (header: string, field: string) => {
    // what nobody chose is left to the matching, so that its reason stays true
    const chosen = columns.flatMap((column) => {
      if (column.header === header) return [[header, field] as const];
      if (column.reason?.why !== "chosen" && column.reason?.why !== "profile") return [];
      // a field has one column: the one chosen last
      return [[column.header, column.field === field ? "" : (column.field ?? "")] as const];
    });
    onChoose(Object.fromEntries(chosen));
  };
  const options = [
    { value: "", label: t("unused") },
    ...fields.map(({ field, name, required }) => ({ value: field, label: required ? `${name} *` : name })),
  ];
  return (
    <Table<LayerColumn>
      size="small"
      rowKey="header"
      pagination={false}
      scroll={{ y: 320 }}
      dataSource={columns}
      columns={[
        {
          title: t("column.header"),
          dataIndex: "header",
          render: (header: string, { unit }) => (
            <>
              <b>{header}</b>
              {unit !== null && !header.includes(unit) && <small> {unit}</small>}
            </>
          ),
        },
        {
          title: t("column.samples"),
          dataIndex: "samples",
          render: (samples: string[]) => <span className="column-samples">{samples.join(" · ")}</span>,
        },
        {
          title: t("column.field"),
          dataIndex: "field",
          width: 190,
          render: (field: string | null, { header, reason }) => (
            <>
              <Select
                {...(reason?.why === "ambiguous" ? { status: "warning" as const } : {})}
                size="small"
                showSearch={{ optionFilterProp: "label" }}
                className="column-field"
                aria-label={t("column.of", { header })}
                value={field ?? ""}
                options={options}
                onChange={(value) => choose(header, value)}
              />
              {reason !== null && <ColumnReason reason={reason} />}
            </>
          ),
        },
      ]}
    />
  );
}
