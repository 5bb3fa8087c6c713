// One placed project: what it became, and year by year what was promised and what came of it.
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { FOLLOWED, type FollowCell, type Followed } from "../../geo/promotion/followUp";
import type { FollowedProject } from "../../server/api/followShapes";
import { queryClient } from "../api/queryClient";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { localDay } from "../ui/localDay";
import { ObjectLink } from "../ui/ObjectLink";
import { TakeBack } from "../ui/TakeBack";
import { NOTHING, writeWanYuan } from "../ui/write";
import { AmountForm } from "./AmountForm";
import { LandingForm } from "./LandingForm";

export function FollowCard({ project }: { project: FollowedProject }) {
  const { t } = useTranslation("follow");
  const [form, setForm] = useState<"amount" | "landing" | null>(null);
  const { state, years, history, sharedWith, before } = project;
  const { shown, others } = telling(years);
  const toggle = (what: "amount" | "landing") => setForm(form === what ? null : what);
  return (
    <article className="follow-card" aria-label={project.name}>
      <div className="follow-name">
        <b>{project.name}</b>
        <span className="ui-unit">{project.id}</span>
      </div>
      <p data-follow={state}>{t(`state.${state}`)}</p>
      <Where project={project} />
      {sharedWith.length === 0 ? null : (
        <p className="ui-facts">{t("sharedWith", { projects: sharedWith.map(({ name }) => name) })}</p>
      )}
      {before === null ? null : <Before {...before} />}
      {shown === null ? <p className="ui-facts">{t("future")}</p> : <Year {...shown} />}
      {others.length === 0 ? null : (
        <details>
          <summary>{t("others", { count: others.length })}</summary>
          {others.map((one) => (
            <Year key={one.year} {...one} />
          ))}
        </details>
      )}
      {RELEASE_SHOWN === null ? (
        <div className="follow-buttons">
          <Button size="small" type="link" aria-expanded={form === "amount"} onClick={() => toggle("amount")}>
            {t("amount")}
          </Button>
          <Button
            size="small"
            type="link"
            aria-expanded={form === "landing"}
            onClick={() => toggle("landing")}
          >
            {t("change")}
          </Button>
          <TakeLandingBack project={project} />
        </div>
      ) : null}
      {form === "amount" ? (
        <AmountForm
          project={project}
          first={years.at(-1)?.year ?? null}
          placed
          onDone={() => setForm(null)}
        />
      ) : null}
      {form === "landing" ? <LandingForm of={{ project }} onDone={() => setForm(null)} /> : null}
      <details>
        <summary>{t("history", { count: history.length })}</summary>
        <ol className="ui-plain ui-facts">
          {history.map((one) => (
            <li key={one.createdAt}>
              {t(one.landedOn === null ? "historyBack" : "historyLine", {
                ...{ day: one.landedOn, author: one.author, at: localDay(one.createdAt) },
                where: [one.enterprise, ...one.parcels].filter((part) => part !== null).join(" · "),
              })}
            </li>
          ))}
        </ol>
      </details>
    </article>
  );
}

/** The year that says most, open: the newest in which anything was due, else the newest; the others from the newest back. */
function telling(years: FollowedProject["years"]) {
  const newest = years.toReversed();
  const judged = newest.find(({ cells }) =>
    FOLLOWED.some((of) => ["kept", "behind", "unreported", "shared"].includes(cells[of].verdict)),
  );
  const shown = judged ?? newest[0] ?? null;
  return { shown, others: newest.filter((one) => one !== shown) };
}

function Where({ project: { landing, enterpriseName, parcelCodes, fullOn } }: { project: FollowedProject }) {
  const { t } = useTranslation("follow");
  const { enterprise, parcels, landedOn, note } = landing;
  return (
    <>
      <p className="ui-facts">
        {t("landed", { day: landedOn })}
        {enterprise === null ? null : ` · ${enterpriseName ?? t("notInRegister", { code: enterprise })}`}
        {parcels.map((id, at) => (
          <span key={id}>
            {" · "}
            <ObjectLink kind="parcel" id={id}>
              {parcelCodes[at] ?? id}
            </ObjectLink>
          </span>
        ))}
        {` · ${t(fullOn === null ? "fullUnknown" : "full", { day: fullOn })}`}
      </p>
      {note === null ? null : <p className="ui-facts">{note}</p>}
    </>
  );
}

function Before({ year, output, tax, rd }: NonNullable<FollowedProject["before"]>) {
  const { t } = useTranslation("follow");
  const said = (yuan: number | null) => (yuan === null ? t("unreported") : writeWanYuan(yuan));
  return (
    <p className="ui-facts">{t("before", { year, output: said(output), tax: said(tax), rd: said(rd) })}</p>
  );
}

function Year({ year, cells }: FollowedProject["years"][number]) {
  const { t } = useTranslation("follow");
  return (
    <table className="follow-year">
      <caption>{t("year", { year })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("of")}</th>
          <th scope="col">{t("promised")}</th>
          <th scope="col">{t("delivered")}</th>
          <th scope="col">{t("verdict")}</th>
        </tr>
      </thead>
      <tbody>
        {FOLLOWED.map((of) => (
          <Line key={of} of={of} cell={cells[of]} />
        ))}
      </tbody>
    </table>
  );
}

/** In 万元; what would round to nothing to the yuan. */
const writeMissing = (yuan: number | null): string =>
  yuan === null ? NOTHING : writeWanYuan(Math.abs(yuan), Math.abs(yuan) < 10_000 ? 4 : 0);

function Line({
  of,
  cell: { promised, delivered, difference, verdict },
}: {
  of: Followed;
  cell: FollowCell;
}) {
  const { t } = useTranslation("follow");
  return (
    <tr>
      <th scope="row">{t(`measure.${of}`)}</th>
      <td className="ui-num">{writeWanYuan(promised)}</td>
      <td className={delivered === null ? "ui-soft" : "ui-num"}>
        {delivered === null ? t("unreported") : writeWanYuan(delivered)}
      </td>
      <td data-follow={verdict}>{t(`cell.${verdict}`, { missing: writeMissing(difference) })}</td>
    </tr>
  );
}

function TakeLandingBack({ project: { id, name } }: { project: FollowedProject }) {
  const { t } = useTranslation("follow");
  const trpc = useTRPC();
  const back = useMutation(
    trpc.follow.land.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.follow.pathKey() }),
    }),
  );
  return (
    <>
      <TakeBack
        title={t("backTitle", { name })}
        words={{ author: t("author"), withdraw: t("back"), cancel: t("cancel") }}
        label={t("backOf", { name })}
        busy={back.isPending}
        onWithdraw={(author) =>
          back.mutate({ project: id, enterprise: null, parcels: [], landedOn: null, note: "", author })
        }
      />
      {back.error === null ? null : (
        <p role="alert" data-follow="behind">
          {back.error.message}
        </p>
      )}
    </>
  );
}
