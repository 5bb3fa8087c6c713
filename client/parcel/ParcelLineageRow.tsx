// Between two states of the data: out of which parcels did it come, and which came of it?
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import type { NamedLineage } from "../../server/api/parcelShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { addressIn, RELEASE_SHOWN } from "../release/releaseShown";
import { useHref } from "../state/useHref";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { writePercent } from "../ui/write";
import type { StateName } from "./ParcelStateRows";

interface Props {
  parcelId: string;
  later: StateName;
  earlier: StateName;
  enabled: boolean;
}

/** Nothing where its code simply goes on. */
export function ParcelLineageRow({ parcelId, later, earlier, enabled }: Props) {
  const { data, error } = useQuery(
    useTRPC().parcel.lineage.queryOptions(
      { id: parcelId, earlier: earlier.id, later: later.id },
      { enabled },
    ),
  );
  if (!enabled) return null;
  const found = data === undefined ? [] : [data.before, data.after];
  if (error === null && found.every((one) => one === null)) return null;
  return (
    <tbody className="parcel-lineage">
      <tr>
        <td colSpan={5}>
          {error === null ? null : <p className="ui-facts">{error.message}</p>}
          {data?.before == null ? null : <Line lineage={data.before} direction="before" state={earlier} />}
          {data?.after == null ? null : <Line lineage={data.after} direction="after" state={later} />}
        </td>
      </tr>
    </tbody>
  );
}

interface LineProps {
  lineage: NamedLineage;
  direction: "before" | "after";
  /** In which its parts stand. */
  state: StateName;
}

function Line({ lineage, direction, state }: LineProps) {
  const { t } = useTranslation("parcel");
  return (
    <p>
      {t(`lineage.${direction}.${lineage.kind}`)}{" "}
      {lineage.parts.map(({ id, code, ofOwn, ofOther }, at) => (
        <Fragment key={id}>
          {at === 0 ? null : t("lineage.comma")}
          <PartLink id={id} state={state}>
            {shortCode(code ?? id)}
          </PartLink>{" "}
          <span className="ui-soft">
            {t("lineage.shares", { own: writePercent(ofOwn), other: writePercent(ofOther) })}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

/** Opens the parcel in the state in which it stands. */
function PartLink({ id, state, children }: { id: string; state: StateName; children: string }) {
  const href = useHref();
  if (state.id === RELEASE_SHOWN)
    return (
      <ObjectLink kind="parcel" id={id}>
        {children}
      </ObjectLink>
    );
  return (
    <a className="ui-link" href={addressIn(href({ parcelId: id }), state.id)} title={state.title}>
      {children}
    </a>
  );
}
