// What happened, where, and what next? For faults of the program or the server, never for a missed target.
import "./app.css";
import { Button } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { addressIn, RELEASE_SHOWN } from "../release/releaseShown";

export function FaultScreen({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation(["app", "release"]);
  const message = error instanceof Error ? error.message : String(error);
  return (
    <main className="plain-screen" role="alert">
      <h1>{t("fault.title")}</h1>
      <p>{t("fault.what")}</p>
      <pre>{message}</pre>
      <p>
        <Button type="primary" onClick={retry}>
          {t("fault.retry")}
        </Button>{" "}
        {RELEASE_SHOWN !== null && (
          <Button href={addressIn(window.location.pathname + window.location.search, null)}>
            {t("release:goBack")}
          </Button>
        )}
      </p>
    </main>
  );
}
