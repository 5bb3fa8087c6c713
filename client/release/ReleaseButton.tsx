// Which state of the data is on the screen? Said at the top of every screen; a click lists the others.
import { Button, Popover } from "antd";
import { memo, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { Icon } from "../theme/Icon";
import { PublishForm } from "./PublishForm";
import { ReleaseCompare } from "./ReleaseCompare";
import { ReleasePanel } from "./ReleasePanel";
import { RELEASE_SHOWN } from "./releaseShown";
import { useReleaseState } from "./useReleaseState";
import { useStateName } from "./useStateName";
import "./release.css";

export const ReleaseButton = memo(function ReleaseButton() {
  const { t } = useTranslation("release");
  const { overview } = useGround();
  const { data } = useReleaseState();
  const [open, setOpen] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const [comparing, setComparing] = useState<string | null>(null);
  const frozen = RELEASE_SHOWN !== null;
  const name = useStateName();
  const changed = !frozen && data?.changedSinceLatest === true;
  const behind = !frozen && data !== undefined && data.dataVersion !== overview.dataVersion;
  const told = behind
    ? t("button.behind")
    : changed
      ? t("button.changedSince", { title: data?.latest?.title })
      : frozen
        ? t("button.frozen")
        : t("button.working");
  return (
    <>
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={setOpen}
        content={
          <ReleasePanel
            onPublish={() => {
              setOpen(false);
              setPublishing(true);
            }}
            onCompare={(release) => {
              setOpen(false);
              setComparing(release);
            }}
          />
        }
      >
        <Button
          className="release"
          data-frozen={frozen}
          title={told}
          aria-label={t("button.label", { name, told })}
        >
          <b>{name}</b>
          {changed || behind ? (
            <span className="release-dot" aria-hidden="true">
              {t(behind ? "button.behindShort" : "button.changedShort")}
            </span>
          ) : null}
          <Icon name="down" size={14} />
        </Button>
      </Popover>
      {/* beside the popover, not in it: what closes the list must not take a half-filled form along */}
      {publishing ? <PublishForm onClose={() => setPublishing(false)} /> : null}
      {comparing === null ? null : <ReleaseCompare release={comparing} onClose={() => setComparing(null)} />}
    </>
  );
});
