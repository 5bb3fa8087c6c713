// One shell for planner, promotion and leader: where do map, panels and inspector stand at this width?
import "./app.css";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { openComparison } from "../compare/openComparison";
import { DropTarget } from "../delivery/DropTarget";
import { deliveryOnPage } from "../delivery/deliveryStore";
import { LeaderBoards } from "../leader/LeaderBoards";
import { useTranslation } from "../locale/useTranslation";
import { OpenedSaid } from "../map/OpenedSaid";
import { ReleaseBanner } from "../release/ReleaseBanner";
import { followShortLink } from "../saved/shortLink";
import { ScenarioFollow } from "../scenario/ScenarioFollow";
import { followSelectionLink } from "../selection/selectionLink";
import { OF_PROMOTION, onCommand, PANELS, type PanelName, runCommand } from "../state/commands";
import { keepFocus } from "../state/keepFocus";
import { useViewPart } from "../state/useView";
import type { Role } from "../state/view";
import { openView } from "../state/viewStore";
import { TableDrawer } from "../table/TableDrawer";
import { HIGH, readTable } from "../table/tableState";
import { toggleTable } from "../table/useTable";
import { Announcer } from "../ui/Announcer";
import { followChanges } from "../undo/followChanges";
import { Inspector } from "./Inspector";
import { Keys } from "./Keys";
import { MapArea } from "./MapArea";
import { Notices } from "./Notices";
import { PageTitle } from "./PageTitle";
import { PhoneShell } from "./PhoneShell";
import { Rail } from "./Rail";
import { SidePanel } from "./SidePanel";
import { TopBar } from "./TopBar";
import { FLOATS_BESIDE, NARROW, ONE_OF_TWO, ONE_OF_TWO_SUPPOSING, PHONE, useMedia } from "./useMedia";
import { usePanel } from "./usePanel";

const PresentScreen = lazy(() => import("../present/PresentScreen"));
const MatchCompare = lazy(() =>
  import("../match/MatchCompare").then((file) => ({ default: file.MatchCompare })),
);
const PlanBoard = lazy(() => import("../plan/PlanBoard").then((file) => ({ default: file.PlanBoard })));
const CommandPalette = lazy(() => import("../command/CommandPalette"));
const ShortcutSheet = lazy(() => import("./ShortcutSheet"));

export function Shell() {
  // Parts of the view, not the whole: a new measure must not render the shell.
  const role = useViewPart((view) => view.role);
  const presenting = useViewPart((view) => view.present && view.role === "leader");
  const onParcel = useViewPart((view) => view.parcelId !== null);
  const supposing = useViewPart((view) => view.scenario !== null);
  const matched = useViewPart((view) => (view.role === "promotion" ? view.project : null));
  const matching = matched !== null;
  const planning = useViewPart(
    (view) => view.role === "promotion" && view.project === null && view.plan !== null,
  );
  const tableShut = useViewPart((view) => readTable(view.table).height === 0);
  const chosen = useViewPart((view) => view.parcelId !== null || view.parkId !== null);
  const tableHigh = useViewPart((view) => readTable(view.table).height >= HIGH - 10);
  const { t } = useTranslation("app");
  const phone = useMedia(PHONE);
  const narrow = useMedia(NARROW);
  const beside = useMedia(FLOATS_BESIDE);
  const [habit, setHabit] = usePanel(role, narrow);
  const oneOfTwo = useMedia(supposing ? ONE_OF_TWO_SUPPOSING : ONE_OF_TWO);
  // where there is room for one of them it is that which was asked for last; a scenario is worked on in its panel
  const [objectFirst, setObjectFirst] = useState(false);
  const subject = useViewPart((view) => view.parcelId ?? view.parkId);
  useEffect(() => setObjectFirst(subject !== null), [subject]);
  const panel = oneOfTwo && objectFirst && !supposing ? null : habit;
  const givesWay = oneOfTwo && panel !== null;
  const covered = beside && panel !== null ? panelWidth(panel, chosen && !givesWay) : 0;
  const setPanel = (next: PanelName | null, of?: Role) => {
    setObjectFirst(false);
    setHabit(next, of);
  };
  const setPanelNow = useRef(setPanel);
  setPanelNow.current = setPanel;
  // a scenario is worked on in its panel, whoever opened it
  useEffect(() => {
    if (!supposing) return;
    if (role === "leader") openView({ role: "planner" });
    setPanelNow.current("scenario");
  }, [supposing, role]);
  // so is the land for a project
  useEffect(() => {
    if (matching || planning) setPanelNow.current("projects");
  }, [matching, planning]);
  const panelNow = useRef(panel);
  panelNow.current = panel;
  useEffect(() => {
    if (phone) return;
    // the leader's screen has no panels, and two are of promotion alone
    const opens = (name: PanelName) => () => {
      const of = OF_PROMOTION.includes(name) ? "promotion" : role === "leader" ? "planner" : role;
      if (of !== role) openView({ role: of });
      setPanelNow.current(name, of);
    };
    // the leader's screen has no room under its map
    const below = (open: () => void) => () => {
      if (role === "leader") openView({ role: "planner" });
      open();
    };
    const stops = [
      ...PANELS.map((name) => onCommand(name, opens(name))),
      onCommand("closePanel", () => {
        if (panelNow.current !== null) setPanelNow.current(null);
      }),
      onCommand("table", below(toggleTable)),
      onCommand("compare", below(openComparison)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [role, phone]);
  useEffect(followSelectionLink, []);
  useEffect(() => void followShortLink(), []);
  useEffect(followChanges, []);
  useEffect(keepFocus, []);
  // what an empty installation has just imported, or a reload has left unfinished, is not taken off the page
  useEffect(() => {
    if (deliveryOnPage().id !== null) runCommand("data");
  }, []);
  const [sheetOpen, setSheetOpen] = useState(false);
  const openSheet = useCallback(() => setSheetOpen(true), []);
  const closeSheet = useCallback(() => setSheetOpen(false), []);
  const [paletteOpen, setPaletteOpen] = useState(false);
  const openPalette = useCallback(() => setPaletteOpen(true), []);
  const closePalette = useCallback(() => setPaletteOpen(false), []);

  const unseen = (
    <>
      <h1 className="ui-hidden">{t("title")}</h1>
      <PageTitle />
      <Announcer />
      <OpenedSaid />
      <Keys onSheet={openSheet} onPalette={openPalette} />
      <ScenarioFollow />
      <DropTarget />
      {sheetOpen && (
        <Suspense>
          <ShortcutSheet onClose={closeSheet} />
        </Suspense>
      )}
      {paletteOpen && (
        <Suspense>
          <CommandPalette onSheet={openSheet} onClose={closePalette} />
        </Suspense>
      )}
    </>
  );
  if (presenting) {
    return (
      <>
        <PageTitle />
        <Suspense>
          <PresentScreen />
        </Suspense>
      </>
    );
  }
  if (phone) {
    return (
      <>
        <PhoneShell />
        {unseen}
      </>
    );
  }
  const leading = role === "leader";
  return (
    <div className="shell" data-role={role}>
      <a className="skip" href="#results">
        {t("skip")}
      </a>
      <TopBar onShortcuts={openSheet} />
      <ReleaseBanner />
      <Notices />
      <div className="shell-body">
        {leading ? (
          <div className="leader" id="results" tabIndex={-1}>
            <LeaderBoards map={<MapArea variant="keys" />} />
          </div>
        ) : (
          <>
            <Rail panel={panel} onChoose={setPanel} />
            {panel && (
              <SidePanel
                panel={panel}
                floating={narrow}
                beside={chosen && !givesWay}
                onClose={() => setPanel(null)}
              />
            )}
            <main className="map-column" data-high={tableHigh || undefined}>
              <MapArea variant="legend" coveredPx={covered} />
              {matched !== null && tableShut && (
                <Suspense>
                  <MatchCompare project={matched} foldable />
                </Suspense>
              )}
              {planning && tableShut && (
                <Suspense>
                  <PlanBoard foldable />
                </Suspense>
              )}
              <TableDrawer splitter />
            </main>
          </>
        )}
        {/* with files before them nobody asks where to start: the map has the room */}
        {(leading ? onParcel : !givesWay && (panel !== "data" || chosen)) && <Inspector />}
      </div>
      {unseen}
    </div>
  );
}

/** As the stylesheets have it. @param inspected whether the inspector stands on the other side */
const panelWidth = (panel: PanelName, inspected: boolean): number => {
  const { innerWidth } = window;
  if (panel !== "data") return 320;
  return Math.min(620, innerWidth * 0.48, inspected ? Math.max(320, innerWidth - 736) : innerWidth);
};
