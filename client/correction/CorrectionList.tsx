// Which values are corrected by hand? Both values, who, why and until when, and a way to take each back.
import { useMutation } from "@tanstack/react-query";
import type { CorrectionView } from "../../server/api/correctionShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { localDay } from "../ui/localDay";
import { TakeBack } from "../ui/TakeBack";
import { writeCorrected } from "./writeCorrected";
import "./correction.css";

export function CorrectionList({
  corrections,
  named,
}: {
  corrections: readonly CorrectionView[];
  named: boolean;
}) {
  return (
    <ul className="corrections">
      {corrections.map((correction) => (
        <Correction key={correction.seq} correction={correction} named={named} />
      ))}
    </ul>
  );
}

function Correction({ correction, named }: { correction: CorrectionView; named: boolean }) {
  const { t } = useTranslation(["correction", "legend"]);
  const { field, period, delivered, deliveredNow, deliveredSource, corrected, state } = correction;
  const word = (code: string) =>
    field === "status"
      ? t(`legend:word.status.${code}`, { defaultValue: code })
      : field === "above_scale"
        ? t(`scale.${code}`)
        : code;
  const value = (one: CorrectionView["delivered"]) => writeCorrected(field, one, word, t("units.万元"));
  return (
    <li data-state={state}>
      <p className="correction-values">
        <b>
          {[named ? (correction.subjectName ?? correction.subjectId) : null, t(`field.${field}`), period]
            .filter((part) => part !== null)
            .join(" ")}
        </b>{" "}
        <del>{value(delivered)}</del> → <ins>{value(corrected)}</ins>
        {state === "in_force" ? null : <span className="ui-tag">{t(`state.${state}`)}</span>}
      </p>
      {deliveredNow === delivered ? null : (
        <p className="ui-facts">{t("now", { value: value(deliveredNow) })}</p>
      )}
      <p className="ui-facts">
        {[
          correction.author,
          localDay(correction.createdAt),
          correction.validUntil === null ? t("open") : t("until", { day: correction.validUntil }),
          correction.reason,
          correction.source,
        ]
          .filter((part) => part !== null)
          .join(" · ")}
      </p>
      <p className="ui-facts">
        {deliveredSource === null
          ? t("notDelivered")
          : t("deliveredBy", { file: deliveredSource.file, row: deliveredSource.row })}
        {correction.withdrawnBy === null
          ? null
          : ` · ${t("withdrawnBy", { by: correction.withdrawnBy, day: localDay(correction.withdrawnAt), why: correction.withdrawnWhy === "replaced" ? t("replaced") : (correction.withdrawnWhy ?? "") })}`}
        {state === "in_force" ? <Withdraw seq={correction.seq} /> : null}
      </p>
    </li>
  );
}

function Withdraw({ seq }: { seq: number }) {
  const { t } = useTranslation("correction");
  const withdraw = useMutation(
    useTRPC().correction.withdraw.mutationOptions({ onSuccess: () => void queryClient.invalidateQueries() }),
  );
  return (
    <>
      <TakeBack
        title={t("withdrawTitle")}
        words={{ author: t("by"), withdraw: t("withdraw"), cancel: t("keep"), why: t("why") }}
        busy={withdraw.isPending}
        onWithdraw={(by, why) => withdraw.mutate({ seq, by, why })}
      />
      {withdraw.error === null ? null : (
        <span className="correction-fault" role="alert">
          {withdraw.error.message}
        </span>
      )}
    </>
  );
}
