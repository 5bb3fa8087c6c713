// With which numbers does a reason hold, and by which line? What was agreed and the rule's own line are named apart.
import type { ReasonNumberView, ReasonView } from "../../server/api/lowEfficiencyShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writeNumber } from "../ui/write";

/** Keys whose values are days and codes. */
const TEXTS: readonly string[] = ["use_code", "granted_on", "due_on"];

/** @param brief in a list: the line in few words, the whole sentence where one points at it */
export function ReasonFacts({ reason, brief = false }: { reason: ReasonView; brief?: boolean }) {
  const { t } = useTranslation("evaluation");
  const lang = useViewPart((view) => view.lang);
  const written = ({ key, value }: ReasonNumberView): string => {
    if (value === null) return t("noData");
    if (key === "status") return t(`low.status.${value}`);
    return TEXTS.includes(key) ? value : writeNumber(value, 2);
  };
  const line = reason.numbers.find(({ key }) => key === "tax_per_mu_agreed" || key === "tax_per_mu_rule");
  const others = reason.numbers.filter((one) => one !== line);
  // a figure of several years is named once
  const told = others.map((one, at) =>
    [others[at - 1]?.key === one.key ? null : t(`low.number.${one.key}`), one.year, written(one)]
      .filter((part) => part !== null)
      .join(" "),
  );
  const agreed = line?.key === "tax_per_mu_agreed";
  const whole =
    line === undefined
      ? null
      : line.value === null
        ? t("low.noLine")
        : t(agreed ? "low.lineAgreed" : "low.lineRule", { value: written(line) });
  if (line !== undefined && whole !== null)
    told.push(
      brief && line.value !== null
        ? t(agreed ? "low.lineAgreedShort" : "low.lineRuleShort", { value: written(line) })
        : whole,
    );
  return (
    <>
      <b>{inLanguage(lang, reason)}</b>{" "}
      <span className="ui-facts" title={brief && whole !== null ? whole : undefined}>
        {told.join(" · ")}
      </span>
    </>
  );
}
