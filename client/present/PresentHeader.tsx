// Which park, of which figures, and the one sentence about it. Read aloud at every step.
import { Trans } from "react-i18next";
import type { ParkList, ParkRow, VerdictWord } from "../../server/api/shapes";
import { periodLabel } from "../app/periodLabel";
import { useClauses } from "../leader/useClauses";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { useStateName } from "../release/useStateName";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { writePercent } from "../ui/write";
import { useParkTitle } from "./useParkTitle";

interface Props {
  list: ParkList;
  /** Null for the district. */
  park: ParkRow | null;
  demo: boolean;
  place: { at: number; of: number };
}

/** A piece of the title: words of leader.json or present.json, its number in the colour of a verdict. */
export interface TitlePart {
  key: string;
  values: Readonly<Record<string, string | number>>;
  tone: VerdictWord;
  end: string;
}

export function PresentHeader({ list, park, demo, place }: Props) {
  const { t } = useTranslation(["present", "ui", "app", "leader"]);
  const { lang } = useView();
  const { overview } = useGround();
  const district = lang === "en" ? (overview.nameEn ?? overview.name) : overview.name;
  const name = park === null ? district : inLanguage(lang, park);
  const title = usePartsOf(list, park);
  const words = title
    .map(({ key, values, end }) => t(key, values) + end)
    .join("")
    .replace(/<[^>]*>/g, "");
  const state = useStateName();
  const coverage = (park?.metrics ?? list.district.metrics).tax_per_mu.coverage;
  return (
    <header className="present-head">
      <p className="present-where">
        <svg aria-hidden="true" viewBox="0 0 24 24">
          <path d="M2 3.5L12.5 2v8.500L2 11.500z" fill="var(--d2)" />
          <path
            d="M14.5 1.800L22 3v7.400l-7.500.1z"
            fill="var(--d4)"
            stroke="var(--ink)"
            strokeWidth="0.75"
          />
          <path d="M2 13.500l10.500-1V22L2 20.500z" fill="var(--d6)" />
          <path d="M14.500 12.500H22v8l-7.500 1.700z" fill="var(--d7)" />
        </svg>
        {park === null ? <b>{district}</b> : `${district} · ${t(`ui:kind.${park.kind}`)} · `}
        {park === null ? null : <b>{name}</b>}
      </p>
      <p className="present-release">
        {periodLabel(list.period, (key, values) => t(`app:${key}`, values ?? {}))} ·{" "}
        {t(`ui:population.${list.population}`)}
        {coverage === null ? null : ` · ${t("coverage", { share: writePercent(coverage) })}`} · {state}
        {demo ? <span className="demo-chip">{t("app:demo")}</span> : null}
      </p>
      <h1 className={park === null ? "present-title present-district" : "present-title"}>
        {title.map(({ key, values, tone, end }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a title have no other name
          <span key={i}>
            <Trans
              ns="present"
              i18nKey={key}
              values={values}
              {...(typeof values.count === "number" ? { count: values.count } : {})}
              components={{ n: <b className={`ui-ink-${tone}`} />, b: <b />, park: <b /> }}
            />
            {end}
          </span>
        ))}
      </h1>
      <p className="ui-hidden" aria-live="polite">
        {t("announce", { ...place, name, title: words })}
      </p>
    </header>
  );
}

/** The district's sentences, or the park's. */
function usePartsOf(list: ParkList, park: ParkRow | null): TitlePart[] {
  const { t } = useTranslation("leader");
  const sentences = useClauses(list, park === null);
  const own = useParkTitle(park);
  if (park !== null) return own;
  return sentences
    .filter(({ key }) => !key.startsWith("strategic"))
    .map(({ key, values, lead, end }) => ({
      key: `leader:${key}`,
      values,
      tone: lead === null ? "met" : lead.to === "filter" ? lead.verdict : lead.tone,
      end: end === "none" ? "" : t(end),
    }));
}
