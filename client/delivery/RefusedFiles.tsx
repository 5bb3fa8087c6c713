// Which files cannot be read, and why?
import { useTranslation } from "react-i18next";
import type { DeliveryView } from "../../server/api/deliveryShapes";

export function RefusedFiles({ refused }: Pick<DeliveryView, "refused">) {
  const { t } = useTranslation("data");
  if (refused.length === 0) return null;
  return (
    <section className="data-refused">
      <h3>{t("refused", { count: refused.length })}</h3>
      <ul>
        {refused.map(({ file, message }) => (
          <li key={file}>{message}</li>
        ))}
      </ul>
    </section>
  );
}
