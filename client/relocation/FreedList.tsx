// What does the freed land make possible? Parcel by parcel, and which projects would fit it once it is empty.
import { useTranslation } from "react-i18next";
import type { FreedView } from "../../server/api/relocationShapes";
import { useView } from "../state/useView";
import { ObjectLink } from "../ui/ObjectLink";
import { shortCode } from "../ui/shortCode";
import { writeMu } from "../ui/write";

export function FreedList({ freed }: { freed: readonly FreedView[] }) {
  const { t } = useTranslation("relocation");
  const { open, href } = useView();
  const whole = freed.filter(({ staying }) => staying === 0);
  const total = whole.reduce((sum, { areaDm2 }) => sum + areaDm2, 0);
  return (
    <section className="reloc-block" aria-labelledby="reloc-freed">
      <h3 id="reloc-freed">{t("freed")}</h3>
      <p>{t("freedSum", { count: whole.length, mu: writeMu(total) })}</p>
      <ul className="ui-plain reloc-freed">
        {freed.map((one) => (
          <li key={one.parcel}>
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
                  <a
                    key={id}
                    className="ui-link reloc-project"
                    href={href(patch)}
                    onClick={(event) => {
                      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                      event.preventDefault();
                      open(patch, { push: true });
                    }}
                  >
                    {name}
                  </a>
                );
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
