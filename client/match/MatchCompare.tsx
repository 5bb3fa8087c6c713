// How do the chosen sites differ, before and after the project stands there? The best of each row is bold.
import { Button } from "antd";
import { useState } from "react";
import type { MatchPage } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { afterMap } from "../map/afterMap";
import { Icon } from "../theme/Icon";
import { VerdictGlyph } from "../ui/VerdictGlyph";
import { NOTHING, writeMu, writeNumber, writeSigned, writeSquareMetres } from "../ui/write";
import { type CompareCell, type CompareRow, compareRows } from "./compareSites";
import { SiteLink } from "./SiteLink";
import { useMatch, useMatchLook } from "./useMatch";
import { WantedMark } from "./WantedMark";
import { writeFigure } from "./writeFigure";
import "./match.css";

/** Compared where nobody has chosen. */
const FIRST = 3;
const FEWEST = 2;

/** @param foldable whether it may be folded to its head */
export const MatchCompare = afterMap(function MatchCompare({
  project,
  foldable,
}: {
  project: string;
  foldable: boolean;
}) {
  const { data } = useMatch(project);
  return data === undefined ? null : <Compared found={data} foldable={foldable} />;
});

function Compared({ found, foldable }: { found: MatchPage; foldable: boolean }) {
  const { t } = useTranslation("match");
  const [look, choose] = useMatchLook();
  const [folded, setFolded] = useState(false);
  const chosen = look.sites.flatMap((id) => found.fits.find((site) => site.id === id) ?? []);
  const own = chosen.length >= FEWEST;
  const sites = own ? chosen : found.fits.slice(0, FIRST);
  if (sites.length < FEWEST) return foldable ? null : <p className="ui-empty">{t("nothingBeside")}</p>;
  return (
    <section className="match-compare" aria-labelledby="match-compare">
      <header className="match-head">
        <h3 id="match-compare">
          {t(own ? "compareChosen" : "compareFirst", { count: sites.length })}
          <small>{t("compareHow")}</small>
        </h3>
        {look.sites.length > 0 ? (
          <Button type="link" size="small" onClick={() => choose({ sites: [] })}>
            {t("compareNone")}
          </Button>
        ) : null}
        <span className="ui-soft ui-small">{t(chosen.length === 1 ? "oneMore" : "bestBold")}</span>
        {foldable ? (
          <Button
            type="text"
            size="small"
            aria-expanded={!folded}
            aria-label={t(folded ? "unfold" : "foldCompare")}
            icon={<Icon name={folded ? "up" : "down"} size={16} />}
            onClick={() => setFolded(!folded)}
          />
        ) : null}
      </header>
      {folded ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by keys
        <section className="match-compare-box" tabIndex={0} aria-label={t("compareLabel")}>
          <table>
            <thead>
              <tr>
                <td />
                {sites.map((site) => (
                  <th key={site.id} scope="col">
                    <span className="match-place">{site.place}</span> <SiteLink site={site} />
                    <WantedMark wanted={found.wanted} site={site} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {compareRows(sites).map((row) => (
                <tr key={row.key}>
                  <th scope="row">{t(`row.${row.key}`)}</th>
                  {row.cells.map((cell, at) => (
                    <td key={sites[at]?.id} data-best={cell.best || undefined}>
                      <Cell row={row.key} cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Cell({ row, cell }: { row: CompareRow["key"]; cell: CompareCell }) {
  const { t } = useTranslation("match");
  const { after, before, target, verdict, flips } = cell;
  if (row === "points") return writeNumber(after, 1);
  if (row === "area") return writeMu(after);
  if (row === "surplus") return writeSigned(after === null ? null : after / 10_000, 0);
  if (row === "floor") return writeSquareMetres(after);
  if (row === "height" || row === "load" || row === "price") return after === null ? NOTHING : String(after);
  if (row === "displaced" || row === "until") return after === null ? NOTHING : String(after);
  return (
    <>
      {writeFigure(row, before, target)} →{" "}
      <span className="match-after">{writeFigure(row, after, target)}</span>{" "}
      {verdict === null ? null : <VerdictGlyph verdict={verdict} />}
      {verdict === null ? null : (
        <span className={flips ? "match-flip" : "ui-hidden"}>{t(`verdict.${verdict}`)}</span>
      )}
    </>
  );
}
