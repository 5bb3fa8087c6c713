// Does the plan keep every limit? All of them, added up anew in whole numbers.
import type { PlanView } from "../../server/api/planShapes";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { writeNumber, writeSquareMetres } from "../ui/write";
import { limitWords, readLimit } from "./planWords";
import { useParkNames } from "./useParkNames";

/** So many of a kind are listed; those that are broken always. */
const SHOWN = 400;

export function Certificate({ plan: { checks, assemblies } }: { plan: PlanView }) {
  const { t } = useTranslation("plan");
  const { nameOf } = useParkNames();
  const broken = checks.filter(({ kept }) => !kept);
  const kinds = [...new Set(checks.map(({ limit }) => readLimit(limit)?.kind ?? "other"))];
  const cut = assemblies.filter(({ found, offered, complete }) => !complete || offered < found);
  return (
    <section className="match-block" aria-labelledby="plan-checks">
      <header className="match-head">
        <h3 id="plan-checks">{t("checks")}</h3>
        <span className="ui-soft ui-small">{t("checksHow")}</span>
      </header>
      <p data-broken={broken.length > 0 || undefined} className="plan-certified">
        {broken.length === 0
          ? t("allKept", { count: checks.length })
          : t("someBroken", { count: broken.length, of: checks.length })}
      </p>
      {cut.length === 0 ? null : <p className="ui-facts">{t("assembliesCut", { count: cut.length })}</p>}
      {[...(broken.length === 0 ? [] : ["broken"]), ...kinds].map((kind) => {
        const own =
          kind === "broken"
            ? broken
            : checks.filter(({ limit }) => (readLimit(limit)?.kind ?? "other") === kind);
        return (
          <details key={kind} open={kind === "broken"}>
            <summary>{t(`checkKind.${kind}`, { count: own.length })}</summary>
            <ul className="ui-plain plan-checks">
              {own.slice(0, SHOWN).map(({ limit, kept, over, left }) => (
                <li key={limit} data-kept={kept}>
                  <span>{limitWords(limit, nameOf, t)}</span>
                  <span className="plan-left">
                    {kept ? "✓" : "✗"} <span className="ui-hidden">{t(kept ? "kept" : "broken")}</span>
                    {over === null ? "" : t("over", { amount: writeNumber(over, 0) })}
                    {over === null && left !== null ? leftText(limit, left, t) : ""}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

/** What is left of land or floors in m²; "" of the others, of which the tick says all. */
function leftText(limit: string, left: string, t: Words): string {
  const kind = readLimit(limit)?.kind;
  if (kind !== "land" && kind !== "pieces" && kind !== "floor") return "";
  return t("left", { value: writeSquareMetres(Number(left)) });
}
