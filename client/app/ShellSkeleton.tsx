// What is shown while the first answer is under way? Nothing for 300 ms, then the shape of what comes.
import { Skeleton } from "antd";
import { useTranslation } from "../locale/useTranslation";
import { RELEASE_SHOWN } from "../release/releaseShown";
import { useLate } from "../ui/useLate";
import { Brand } from "./Brand";

export function ShellSkeleton() {
  const slow = useLate(true);
  const { t } = useTranslation("release");
  return (
    <div className="shell" aria-busy="true">
      <header className="topbar">
        <Brand />
      </header>
      <div className="shell-body">
        <div className="map" />
        {slow && RELEASE_SHOWN !== null && (
          <p className="release-wait" role="status">
            {t("wait", { id: RELEASE_SHOWN })}
          </p>
        )}
        <aside className="inspector">
          {slow && <Skeleton active paragraph={{ rows: 8 }} className="padded" />}
        </aside>
      </div>
    </div>
  );
}
