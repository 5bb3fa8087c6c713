// What is wrong with the shapes, what is proposed for each, and which repairs are taken?
import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { Button, Pagination, Select } from "antd";
import { useEffect, useRef, useState } from "react";
import type { CheckView, DefectKind, RepairChoiceView, RepairView } from "../../server/api/deliveryShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { EmptyNotice } from "../ui/Notice";
import { lookAt } from "./marks";
import { RepairBulk } from "./RepairBulk";
import { RepairKinds } from "./RepairKinds";
import { RepairRow } from "./RepairRow";
import { isTicked, sameChoice, ticked } from "./repairDraft";
import { useRepairMarks } from "./useRepairMarks";

const PAGE = 50;
const NOTHING: readonly RepairView[] = [];

interface Props {
  delivery: string;
  parts: CheckView["parts"];
  /** Of the try that is shown. */
  serial: number;
  busy: boolean;
  onChanged: () => void;
}

export function RepairList({ delivery, parts, serial, busy, onChanged }: Props) {
  const { t } = useTranslation("data");
  const trpc = useTRPC();
  const period = useViewPart((view) => view.period);
  const withRepairs = parts.filter(({ repairs }) => repairs > 0);
  const [chosenKey, setKey] = useState<string | null>(null);
  const key = chosenKey ?? withRepairs[0]?.key ?? "";
  const [kind, setKind] = useState<DefectKind | null>(null);
  const [page, setPage] = useState(1);
  const [draft, setDraft] = useState<RepairChoiceView | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const query = useQuery(
    trpc.delivery.ledger.queryOptions(
      { id: delivery, key, kind, from: (page - 1) * PAGE, size: PAGE },
      { enabled: key !== "", placeholderData: keepPreviousData, gcTime: 0 },
    ),
  );
  const repair = useMutation(trpc.delivery.repair.mutationOptions({ onSettled: onChanged }));
  const { data, refetch } = query;
  const shown = useRef(serial);
  useEffect(() => {
    if (shown.current === serial) return;
    shown.current = serial;
    setDraft(null);
    void refetch();
  }, [serial, refetch]);
  useRepairMarks(data?.repairs ?? NOTHING, selected);
  if (withRepairs.length === 0) return <EmptyNotice>{t("repair.none")}</EmptyNotice>;
  if (data === undefined) return <div aria-busy="true" />;
  const choice = draft ?? data.choice;
  const changed = !sameChoice(choice, data.choice);
  return (
    <div className="repairs">
      <div className="issues-tools">
        {withRepairs.length > 1 && (
          <Select
            size="small"
            aria-label={t("column.file")}
            value={key}
            onChange={(value) => {
              setKey(value);
              setKind(null);
              setPage(1);
              setDraft(null);
            }}
            options={withRepairs.map((part) => ({ value: part.key, label: part.file }))}
          />
        )}
        <RepairKinds
          kinds={data.kinds}
          kind={kind}
          onKind={(next) => {
            setKind(next);
            setPage(1);
          }}
        />
      </div>
      <RepairBulk choice={choice} disabled={busy} onChoice={setDraft} />
      <ul className="repair-rows">
        {data.repairs.map((one, index) => (
          <RepairRow
            key={one.key}
            repair={one}
            heading={one.kind !== data.repairs[index - 1]?.kind}
            tick={{
              ticked: isTicked(choice, one),
              disabled: busy,
              onTick: (wanted) => setDraft(ticked(choice, one, wanted)),
            }}
            selected={one.key === selected}
            onSelect={() => {
              setSelected(one.key);
              if (one.place !== null) lookAt(one.place);
            }}
          />
        ))}
      </ul>
      {data.total > PAGE && (
        <Pagination
          size="small"
          current={page}
          pageSize={PAGE}
          total={data.total}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
      {repair.error !== null && (
        <p className="data-fault" role="alert">
          {repair.error.message}
        </p>
      )}
      {changed && (
        <div className="repair-apply">
          <Button
            type="primary"
            size="small"
            loading={repair.isPending}
            disabled={busy}
            onClick={() => repair.mutate({ id: delivery, key, choice, period })}
          >
            {t("repair.apply")}
          </Button>
          <Button size="small" onClick={() => setDraft(null)}>
            {t("repair.undo")}
          </Button>
          <span className="data-hint">{t("repair.notYet")}</span>
        </div>
      )}
    </div>
  );
}
