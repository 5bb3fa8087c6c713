// The phone: the map fills the screen, one sheet holds the rest, nothing is hidden that another width shows.
import { App, Button, Drawer } from "antd";
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { openComparison } from "../compare/openComparison";
import { DataPanel } from "../delivery/DataPanel";
import { isUnderWay } from "../delivery/deliveryStore";
import { FilterPanel } from "../filter/FilterPanel";
import { LeaderBoards } from "../leader/LeaderBoards";
import { Legend } from "../legend/Legend";
import { ParkStandingKey } from "../legend/ParkStandingKey";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { MeasurePanel } from "../measure/MeasurePanel";
import { leaveMeasure, startMeasure, useMeasuring } from "../measure/measureStore";
import { ParkTable } from "../park/ParkTable";
import { ReleaseBanner } from "../release/ReleaseBanner";
import { ReleaseButton } from "../release/ReleaseButton";
import { ScenarioPanel } from "../scenario/ScenarioPanel";
import { ScenarioRibbon } from "../scenario/ScenarioRibbon";
import { isChanged, scenarioPage } from "../scenario/scenarioStore";
import { useSwipe } from "../scenario/swipeStore";
import { SearchBox } from "../search/SearchBox";
import { SelectPanel } from "../selection/SelectPanel";
import { stopTool, useTool } from "../selection/toolStore";
import { onCommand, runCommand } from "../state/commands";
import { useView } from "../state/useView";
import type { Role } from "../state/view";
import { openView, type ViewPatch } from "../state/viewStore";
import { TableDrawer } from "../table/TableDrawer";
import { readTable } from "../table/tableState";
import { setTable, toggleTable } from "../table/useTable";
import { Icon, type IconName } from "../theme/Icon";
import { BottomSheet } from "./BottomSheet";
import { Brand } from "./Brand";
import { FigureSwitches } from "./FigureSwitches";
import { InspectorBody } from "./Inspector";
import { LayersPanel } from "./LayersPanel";
import { MapArea } from "./MapArea";
import { MeasureBar } from "./MeasureBar";
import { Notices } from "./Notices";
import { PhoneFilterButton } from "./PhoneFilterButton";
import { PROMOTION_TABS, PromotionSheet, type PromotionTab } from "./PromotionSheet";
import { RoleSwitch } from "./RoleSwitch";
import { ShareButton } from "./ShareButton";

const EvaluationList = lazy(() =>
  import("../evaluation/EvaluationList").then((file) => ({ default: file.EvaluationList })),
);

/** What the rail holds elsewhere, in the menu: none of it is left away. */
const TOOLS: readonly {
  readonly name:
    | "layers"
    | "filter"
    | "select"
    | "measure"
    | "evaluation"
    | "scenario"
    | "table"
    | "compare"
    | "data";
  readonly icon: IconName;
  readonly open: () => void;
}[] = [
  { name: "layers", icon: "layers", open: () => runCommand("layers") },
  { name: "filter", icon: "filter", open: () => runCommand("filter") },
  { name: "select", icon: "pointer", open: () => runCommand("select") },
  {
    name: "measure",
    icon: "ruler",
    open: () => {
      stopTool();
      startMeasure();
    },
  },
  { name: "evaluation", icon: "check", open: () => runCommand("evaluation") },
  { name: "scenario", icon: "branch", open: () => runCommand("scenario") },
  { name: "table", icon: "table", open: () => runCommand("table") },
  { name: "compare", icon: "swap", open: () => runCommand("compare") },
  { name: "data", icon: "import", open: () => runCommand("data") },
];

export function PhoneShell() {
  const view = useView();
  const { overview } = useGround();
  const { t } = useTranslation(["app", "command"]);
  const { message } = App.useApp();
  const [menu, setMenu] = useState(false);
  // whoever turns or narrows the screen keeps the delivery before them
  const [data, setData] = useState(() => isUnderWay());
  const [looking, setLooking] = useState(false);
  const [scenarios, setScenarios] = useState(false);
  useEffect(() => setScenarios((was) => was && view.scenario === null), [view.scenario]);
  const openData = useCallback(() => {
    setMenu(false);
    setLooking(false);
    setData(true);
  }, []);
  useEffect(() => onCommand("data", openData), [openData]);
  // the map is behind the drawer: whoever asks to see it wants the drawer gone
  useEffect(() => onCommand("fit", () => setData(false)), []);
  useEffect(
    () =>
      onCommand("look", () => {
        setData(false);
        setLooking(true);
      }),
    [],
  );
  const [finding, setFinding] = useState<"filter" | "select" | "layers" | "evaluation" | null>(null);
  const { tool } = useTool();
  const swipe = useSwipe();
  // who takes a tool in hand wants to see the map
  useEffect(() => {
    if (tool !== null) setFinding(null);
  }, [tool]);
  // who follows a link in it wants to see where it leads
  const subject = view.parcelId ?? view.parkId;
  useEffect(() => {
    if (subject !== null) setFinding(null);
  }, [subject]);
  const openBelow = (open: () => void) => {
    setMenu(false);
    open();
  };
  const [tab, setTab] = useState<PromotionTab | null>(null);
  useEffect(() => {
    // what stands in a panel elsewhere is the sheet of a role, a drawer or the menu here
    const ofRole = (role: Role, more: ViewPatch = {}) => {
      setMenu(false);
      // nobody asked for it to be closed: what is not saved would be gone
      if (isChanged(scenarioPage())) return void message.warning(t("sheet.unsaved"));
      setFinding(null);
      setData(false);
      setLooking(false);
      leaveMeasure();
      // the sheet holds one thing at a time: what is open in it gives way
      const shut = { parkId: null, parcelId: null, scenario: null, compare: [], reach: null };
      openView({ role, ...shut, ...more }, { push: true });
    };
    const stops = [
      onCommand("table", toggleTable),
      onCommand("compare", openComparison),
      onCommand("filter", () => setFinding("filter")),
      onCommand("select", () => setFinding("select")),
      onCommand("layers", () => setFinding("layers")),
      onCommand("evaluation", () => setFinding("evaluation")),
      onCommand("search", () => setMenu(true)),
      onCommand("scenario", () => setScenarios(true)),
      onCommand("parks", () => ofRole("planner")),
      ...PROMOTION_TABS.map((name) =>
        onCommand(name, () => {
          setTab(name);
          ofRole("promotion", name === "projects" ? {} : { project: null, plan: null });
        }),
      ),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [message, t]);
  // the field is there once the menu is
  const seeking = useRef(false);
  const measuring = useMeasuring();
  const [legend, setLegend] = useState(false);
  const toggleLegend = useCallback(() => setLegend((was) => !was), []);
  const opened = view.parkId !== null || view.parcelId !== null;
  const close = () => view.open({ parkId: null, parcelId: null });
  return (
    <div className="shell phone">
      <a className="skip" href="#results">
        {t("skip")}
      </a>
      <header className="topbar">
        <Brand />
        <span className="phone-district">
          {view.lang === "en" ? (overview.nameEn ?? overview.name) : overview.name}
        </span>
        <div className="topbar-space" />
        {overview.demo && <span className="demo-chip">{t("demo")}</span>}
        <Button
          type="text"
          size="large"
          aria-label={t("command:search")}
          icon={<Icon name="search" />}
          onClick={() => {
            seeking.current = true;
            setMenu(true);
          }}
        />
        <PhoneFilterButton onOpen={() => setFinding("filter")} />
        <Button
          type="text"
          size="large"
          aria-label={t("menu")}
          icon={<Icon name="menu" />}
          onClick={() => setMenu(true)}
        />
      </header>
      <ReleaseBanner />
      <Notices />
      <main className="shell-body">
        <MapArea variant="phone" />
        {looking && (
          <Button className="phone-back" type="primary" icon={<Icon name="left" />} onClick={openData}>
            {t("sheet.data")}
          </Button>
        )}
        <div className="phone-tools">
          <ScenarioRibbon />
          <MeasureBar />
          <ParkStandingKey />
          <Legend variant="rows" open={legend} onToggle={toggleLegend} />
        </div>
        <BottomSheet
          label={t("sheet.label")}
          subject={view.parcelId ?? view.parkId ?? view.role}
          aside={tool !== null || swipe.with !== null}
        >
          {view.scenario !== null ? (
            <ScenarioPanel />
          ) : measuring.on ? (
            <MeasurePanel />
          ) : opened ? (
            <>
              <Button
                className="sheet-back"
                type="text"
                size="large"
                icon={<Icon name="left" />}
                onClick={close}
              >
                {t("sheet.back")}
              </Button>
              <InspectorBody />
            </>
          ) : view.role === "leader" ? (
            <LeaderBoards map={null} />
          ) : view.role === "promotion" ? (
            <PromotionSheet tab={tab} onTab={setTab} />
          ) : (
            <ParkTable variant="phone" />
          )}
        </BottomSheet>
      </main>
      <Drawer
        open={menu}
        onClose={() => setMenu(false)}
        afterOpenChange={(open) => {
          if (open && seeking.current) runCommand("search");
          seeking.current = false;
        }}
        placement="right"
        title={t("menu")}
        size="min(340px, 92vw)"
      >
        <div className="phone-menu">
          <SearchBox />
          <div className="phone-menu-tools">
            {TOOLS.map(({ name, icon, open }) => (
              <Button key={name} icon={<Icon name={icon} />} onClick={() => openBelow(open)}>
                {t(`panel.${name}`)}
              </Button>
            ))}
          </div>
          <RoleSwitch role={view.role} block />
          <ReleaseButton />
          <FigureSwitches />
          <div className="phone-menu-row">
            <Button onClick={() => view.open({ lang: view.lang === "zh" ? "en" : "zh" })}>
              {t("language.other")}
            </Button>
            <Button
              icon={<Icon name={view.theme === "light" ? "moon" : "sun"} />}
              onClick={() => view.open({ theme: view.theme === "light" ? "dark" : "light" })}
            >
              {t(`theme.${view.theme === "light" ? "dark" : "light"}`)}
            </Button>
            <ShareButton labelled />
          </div>
        </div>
      </Drawer>
      <Drawer
        open={scenarios}
        onClose={() => setScenarios(false)}
        placement="bottom"
        title={t("panel.scenario")}
        size="70dvh"
      >
        <ScenarioPanel />
      </Drawer>
      <Drawer
        open={finding !== null}
        onClose={() => setFinding(null)}
        placement="bottom"
        title={t(`panel.${finding ?? "filter"}`)}
        size="82dvh"
        styles={{ body: { padding: 0 } }}
      >
        {finding === "select" ? (
          <SelectPanel />
        ) : finding === "layers" ? (
          <LayersPanel />
        ) : finding === "evaluation" ? (
          <div className="phone-evaluation">
            <Suspense>
              <EvaluationList />
            </Suspense>
          </div>
        ) : (
          <FilterPanel />
        )}
      </Drawer>
      <Drawer
        open={readTable(view.table).height > 0}
        onClose={() => setTable({ height: 0 })}
        placement="bottom"
        title={null}
        closable={false}
        size="92dvh"
        styles={{ body: { padding: 0, display: "flex", flexDirection: "column" } }}
      >
        <TableDrawer splitter={false} />
      </Drawer>
      <Drawer
        open={data}
        onClose={() => setData(false)}
        placement="bottom"
        title={t("panel.data")}
        size="100dvh"
        styles={{ body: { padding: 0 } }}
      >
        <DataPanel />
      </Drawer>
    </div>
  );
}
