// Which enterprises moved, stayed or have no figure, by name? Each leads to its plot and its parks.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type {
  LadderBoard,
  LadderEnterpriseView,
  LadderUnitView,
  LadderYearView,
  Movement,
} from "../../server/api/ladderShapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { Answer } from "../ui/Answer";
import { ObjectLink } from "../ui/ObjectLink";
import { useScope } from "../ui/useScope";
import { useViewLink } from "../ui/useViewLink";
import { NOTHING, writeNumber } from "../ui/write";
import { useTierNames, writeYi } from "./useTierNames";

/** In the order in which a leader asks. */
const ORDER: readonly Movement[] = ["up", "down", "entered", "left", "arrived", "gone", "no_data", "stayed"];
const FIRST = 30;

interface Props {
  board: LadderBoard;
  unit: LadderUnitView;
}

export function LadderMovers({ board, unit }: Props) {
  const { t } = useTranslation("ladder");
  const query = useQuery(
    useTRPC().ladder.movers.queryOptions(
      { by: board.by, id: unit.id, ...useScope() },
      { placeholderData: keepPreviousData },
    ),
  );
  return (
    <section className="ladder-movers" aria-label={t("movers")}>
      <h3>{t("movers")}</h3>
      <Answer query={query} failed={t("moversFailed")} rows={6}>
        {({ enterprises }) => <List board={board} enterprises={enterprises} />}
      </Answer>
    </section>
  );
}

function List({ board, enterprises }: { board: LadderBoard; enterprises: readonly LadderEnterpriseView[] }) {
  const { t } = useTranslation("ladder");
  const there = ORDER.filter((movement) => enterprises.some((one) => one.movement === movement));
  const [wanted, setWanted] = useState<Movement | null>(null);
  const [all, setAll] = useState(false);
  const movement = wanted !== null && there.includes(wanted) ? wanted : there[0];
  if (movement === undefined) return <p className="ladder-note">{t("nobody")}</p>;
  const listed = enterprises.filter((one) => one.movement === movement);
  return (
    <>
      <nav className="ladder-filter" aria-label={t("movers")}>
        {there.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === movement}
            onClick={() => {
              setWanted(one);
              setAll(false);
            }}
          >
            {t(`movement.${one}`)}{" "}
            <span className="ui-num">
              {writeNumber(enterprises.filter((enterprise) => enterprise.movement === one).length, 0)}
            </span>
          </button>
        ))}
      </nav>
      <p className="ui-facts">{t(`about.${movement}`)}</p>
      <ul className="ladder-list">
        {(all ? listed : listed.slice(0, FIRST)).map((enterprise) => (
          <Mover key={enterprise.id} board={board} enterprise={enterprise} />
        ))}
      </ul>
      {all || listed.length <= FIRST ? null : (
        <Button type="link" onClick={() => setAll(true)}>
          {t("showAll", { count: listed.length })}
        </Button>
      )}
    </>
  );
}

function Mover({ board, enterprise }: { board: LadderBoard; enterprise: LadderEnterpriseView }) {
  const { t } = useTranslation("ladder");
  const link = useViewLink();
  const names = useTierNames(board);
  const { id, name, now, before, parks, parcelId, honours } = enterprise;
  const step = (year: LadderYearView | null) =>
    year === null || year.outputYuan === null ? t("noData") : (names.tier(year.tierId) ?? t("outside"));
  const park = (parkId: string) => ({ parkId, parcelId: null, board: "parks" }) as const;
  return (
    <li>
      <span className="ladder-name">
        {parcelId === null ? (
          <span title={t("noLand")}>{name}</span>
        ) : (
          <ObjectLink kind="parcel" id={parcelId}>
            {name}
          </ObjectLink>
        )}
        <span className="ui-small ui-soft"> {id}</span>
      </span>
      <span className="ladder-steps">
        {board.previous === null ? null : (
          <>
            {step(before)} <span className="ui-soft">{writeYi(before?.outputYuan ?? null, board.tiers)}</span>
            <span aria-hidden="true"> → </span>
            <span className="ui-hidden">{t("to")}</span>
          </>
        )}
        <b>{step(now)}</b>{" "}
        <span className="ui-num">
          {now.outputYuan === null ? NOTHING : writeYi(now.outputYuan, board.tiers)}
        </span>
        <span className="ui-unit">{t("yi")}</span>
      </span>
      <span className="ladder-where">
        {parks.map((one) => (
          <a key={one} className="ui-link" {...link(park(one))}>
            {one}
          </a>
        ))}
        {honours.map((one) => (
          <span key={one} className="ui-tag">
            {names.honour(one)}
          </span>
        ))}
      </span>
    </li>
  );
}
