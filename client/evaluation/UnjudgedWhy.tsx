// Why are some not ranked? A sentence for each reason that anybody has.
import { useTranslation } from "../locale/useTranslation";

interface Props {
  /** How many lack an indicator without which there is no score. */
  blank: number;
  /** How many lack more than the method allows. */
  missing: number;
  /** Most of the full score that may be missing, in percent. */
  most: string;
}

export function UnjudgedWhy({ blank, missing, most }: Props) {
  const { t } = useTranslation("evaluation");
  return (
    <>
      {missing === 0 ? null : t("unjudged.missing", { count: missing, most })}
      {missing > 0 && blank > 0 ? " " : null}
      {blank === 0 ? null : t("unjudged.blank", { count: blank })}
    </>
  );
}
