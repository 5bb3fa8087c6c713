// One shell for planner, promotion and leader: where do map, panels and inspector stand at this width?
import "./app.css";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { LeaderView } from "../leader/LeaderView";
import { useScene } from "../map/scene";
import { useView } from "../state/useView";
import { Inspector } from "./Inspector";
import { MapArea } from "./MapArea";
import { Notices } from "./Notices";
import { PhoneShell } from "./PhoneShell";
import { Rail } from "./Rail";
import { SidePanel } from "./SidePanel";
import { TopBar } from "./TopBar";
import { NARROW, PHONE, useMedia } from "./useMedia";
import { usePanel } from "./usePanel";
import { useShortcuts } from "./useShortcuts";

const ShortcutSheet = lazy(() => import("./ShortcutSheet"));

export function Shell() {
  const view = useView();
  const scene = useScene();
  const { t } = useTranslation("app");
  const phone = useMedia(PHONE);
  const narrow = useMedia(NARROW);
  const [panel, setPanel] = usePanel(view.role, narrow);
  const { sheetOpen, closeSheet, openSheet } = useShortcuts();
  const park = scene.parks?.rows.find((row) => row.id === view.parkId);
  const subject =
    view.parcelId ?? (view.lang === "en" ? park?.nameEn : null) ?? park?.name ?? scene.overview.name;
  useEffect(() => {
    document.title = `${subject} · ${t("title")}`;
  }, [subject, t]);

  const shortcuts = sheetOpen && (
    <Suspense>
      <ShortcutSheet onClose={closeSheet} />
    </Suspense>
  );
  if (phone) {
    return (
      <>
        <PhoneShell />
        {shortcuts}
      </>
    );
  }
  const leading = view.role === "leader";
  return (
    <div className="shell" data-role={view.role}>
      <a className="skip" href="#results">
        {t("skip")}
      </a>
      <TopBar onShortcuts={openSheet} />
      <Notices />
      <div className="shell-body">
        {leading ? (
          <div className="leader" id="results" tabIndex={-1}>
            <LeaderView map={<MapArea variant="keys" />} />
          </div>
        ) : (
          <>
            <Rail panel={panel} onChoose={setPanel} />
            {panel && <SidePanel panel={panel} floating={narrow} onClose={() => setPanel(null)} />}
            <MapArea variant="legend" />
          </>
        )}
        {(!leading || view.parcelId !== null) && <Inspector />}
      </div>
      {shortcuts}
    </div>
  );
}
