// What does the freed land make possible? Parcel by parcel, and which projects would fit it once it is empty.
import { Button } from "antd";
import { useState } from "react";
import type { FreedView, RelocationPlanView } from "../../server/api/relocationShapes";
import { useTranslation } from "../locale/useTranslation";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { useViewLink } from "../ui/useViewLink";
import { writeMu } from "../ui/write";

export function FreedList({ plan: { freed, freedWhole } }: { plan: RelocationPlanView }) {
  const { t } = useTranslation("relocation");
  const [all, setAll] = useState(false);
  // the land on which something can be placed goes first, the rest is asked for
  const wanted = freed.filter(({ projects }) => projects.length > 0);
  const rest = freed.filter(({ projects }) => projects.length === 0);
  return (
    <section className="reloc-block" aria-labelledby="reloc-freed">
      <h3 id="reloc-freed">{t("freed")}</h3>
      <p>{t("freedSum", { count: freedWhole.parcels, mu: writeMu(freedWhole.areaDm2) })}</p>
      <ul className="ui-plain reloc-freed">
        {(all ? [...wanted, ...rest] : wanted).map((one) => (
          <Freed key={one.parcel} one={one} />
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <Button size="small" type="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? "restOff" : "rest", { count: rest.length })}
        </Button>
      )}
    </section>
  );
}

function Freed({ one }: { one: FreedView }) {
  const { t } = useTranslation("relocation");
  const link = useViewLink();
  return (
    <li>
      <ObjectLink kind="parcel" id={one.parcel}>
        {shortCode(one.parcel)}
      </ObjectLink>{" "}
      <b>{writeMu(one.staying === 0 ? one.areaDm2 : one.leavingDm2)}</b>{" "}
      <span className="ui-unit">{t("mu")}</span> {t("clearedOn", { day: one.clearedOn })}
      <p className="ui-facts">
        {one.staying > 0
          ? t("staying", { count: one.staying })
          : one.projects.length === 0
            ? t("noProject")
            : t("projectsFit")}{" "}
        {one.projects.map(({ id, name }) => {
          const patch = { project: id, role: "promotion" as const };
          return (
            <a key={id} className="ui-link reloc-project" {...link(patch, { push: true })}>
              {name}
            </a>
          );
        })}
      </p>
    </li>
  );
}
