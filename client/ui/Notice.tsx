// What does a panel say when it has nothing to show, or could not find out? What, and what to do next.
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "../locale/useTranslation";
import { runCommand } from "../state/commands";
import "./state.css";
import "./ui.css";

/** One quiet sentence where there is nothing. */
export function EmptyNotice({ children }: { children: ReactNode }) {
  return <p className="ui-empty">{children}</p>;
}

/** What is not there yet, and the way to bring it. */
export function FirstFiguresNotice({ children }: { children: ReactNode }) {
  const { t } = useTranslation("ui");
  return (
    <div className="ui-first">
      <p className="ui-empty">{children}</p>
      <Button type="primary" autoInsertSpace={false} onClick={() => runCommand("data")}>
        {t("bringData")}
      </Button>
    </div>
  );
}

/** What went wrong, in the server's words, and a way to try again. */
export function ErrorNotice({ what, detail, retry }: { what: string; detail: string; retry: () => void }) {
  const { t } = useTranslation("ui");
  return (
    <div className="ui-error" role="alert">
      <p className="ui-error-what">{what}</p>
      <p>{detail}</p>
      <Button autoInsertSpace={false} onClick={retry}>
        {t("retry")}
      </Button>
    </div>
  );
}
