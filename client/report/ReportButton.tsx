// How does this view get on paper? A small menu: this park, all parks, the district's sheet, a workbook, a picture.
import { App, Button, Dropdown, type MenuProps } from "antd";
import { memo, useState } from "react";
import { reachServer } from "../api/reachServer";
import { saveAnswer } from "../api/saveAnswer";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { isPerMu } from "../state/view";
import { useAuthor } from "../ui/useAuthor";
import { useScope } from "../ui/useScope";

/** The menu's lines and the file each asks for; those of a park only where there is one. */
const PARK_FILES = {
  park: "park.pdf",
  workbookPark: "park.xlsx",
  picturePark: "park.png",
} as const;
const DISTRICT_FILES = {
  parks: "parks.pdf",
  district: "district.pdf",
  workbookAll: "parks.xlsx",
  pictureDistrict: "district.png",
} as const;
const FILES = { ...PARK_FILES, ...DISTRICT_FILES };
type Choice = keyof typeof FILES;

/** @param parkId the park that may be printed; null on a screen about all parks */
export const ReportButton = memo(function ReportButton({
  parkId,
  size = "middle",
}: {
  parkId: string | null;
  size?: "small" | "middle";
}) {
  const { t } = useTranslation("report");
  const { message } = App.useApp();
  const scope = useScope();
  const lang = useViewPart((view) => view.lang);
  const measure = useViewPart((view) => view.measure);
  const [author] = useAuthor();
  const [busy, setBusy] = useState(false);
  const download = async (choice: Choice) => {
    const query = new URLSearchParams({
      ...scope,
      measure: isPerMu(measure) ? measure : "tax",
      lang,
      by: author,
      ...(parkId === null || !(choice in PARK_FILES) ? {} : { id: parkId }),
    });
    setBusy(true);
    try {
      const answer = await reachServer(`/report/${FILES[choice]}?${query}`, {
        headers: { "x-mutu-lang": lang },
      });
      await saveAnswer(answer, FILES[choice]);
      message.success(t("done"));
    } catch (error) {
      message.error(t("failed", { why: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(false);
    }
  };
  const lines = (choices: object): NonNullable<MenuProps["items"]> =>
    (Object.keys(choices) as Choice[]).map((key) => ({ key, label: t(key) }));
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        items: [
          ...(parkId === null ? [] : [...lines(PARK_FILES), { type: "divider" as const }]),
          ...lines(DISTRICT_FILES),
        ],
        onClick: ({ key }) => void download(key as Choice),
      }}
    >
      <Button size={size} loading={busy} aria-label={t("title")}>
        {t(busy ? "waiting" : "button")}
      </Button>
    </Dropdown>
  );
});
