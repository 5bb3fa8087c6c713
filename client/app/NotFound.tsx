// What if a link leads nowhere? Say so, and lead back to the map.
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { openView } from "../state/viewStore";

export function NotFound() {
  const { t } = useTranslation("app");
  return (
    <main className="plain-screen">
      <h1>{t("notFound.title")}</h1>
      <p>{t("notFound.what", { path: window.location.pathname })}</p>
      <p>
        <Button
          type="primary"
          onClick={() => openView({ role: "planner", parkId: null, parcelId: null }, { push: true })}
        >
          {t("notFound.back")}
        </Button>
      </p>
    </main>
  );
}
