// How many parcels had a park, and how many would it have? Nothing where that stays, or where it is not on both sides.
import type { ParkEffect } from "../../server/api/deliveryShapes";
import { useTranslation } from "../locale/useTranslation";

export function ParcelsChange({ parcels: { before, after } }: Pick<ParkEffect, "parcels">) {
  const { t } = useTranslation("data");
  if (before === null || after === null || before === after) return null;
  return <small className="effect-parcels">{t("effects.parcels", { before, after })}</small>;
}
