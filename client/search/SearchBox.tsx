// Where is it? One field over parks, parcels and enterprises, by name or code, or a place by its coordinates; `/` brings the cursor here.
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { AutoComplete, type AutoCompleteProps, type RefSelectProps } from "antd";
import { memo, useEffect, useRef, useState } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { onCommand } from "../state/commands";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { shortCode } from "../ui/shortCode";
import { writeNumber } from "../ui/write";
import { type Hit, isNowhere, keyOfHit, openHit } from "./openHit";
import { openPlace, type PlaceHit, placeHit } from "./placeHit";
import { recentHits } from "./recentHits";
import { useDebounced } from "./useDebounced";
import "./search.css";

/** As many as stand in the list without scrolling: who needs more types one letter more. */
const LIMIT = 10;
const LIST_PX = 560;
/** No hit is called so: a field that reads like an option would show the option instead of the text. */
const SENTENCE = "sentence:";
const PLACE = "place:";
const PAUSE_MS = 200;
/** Of a degree: 0.1 m. */
const PLACE_DECIMALS = 6;
const KINDS = ["park", "parcel", "enterprise"] as const;

export const SearchBox = memo(function SearchBox() {
  const { t } = useTranslation("search");
  const field = useRef<RefSelectProps>(null);
  const [text, setText] = useState("");
  const [shown, show] = useState(false);
  const [recent, setRecent] = useState<Hit[]>(recentHits);
  const [entered, setEntered] = useState(false);
  const moved = useRef(false);
  const { overview, land } = useGround();
  const place = placeHit(text, overview.extent, land);
  const asked = useDebounced(text.trim(), PAUSE_MS);
  const query = useQuery(
    useTRPC().search.query.queryOptions(
      { q: asked, limit: LIMIT },
      { enabled: asked !== "", placeholderData: keepPreviousData },
    ),
  );
  useEffect(() => onCommand("search", () => field.current?.focus()), []);

  const typing = text.trim() !== "";
  const settled = typing && asked === text.trim() && !query.isPlaceholderData;
  const hits: readonly Hit[] = typing ? (query.data ?? []) : recent;
  const leave = () => {
    setText("");
    show(false);
    field.current?.blur();
  };
  const choose = (hit: Hit) => {
    leave();
    openHit(hit);
    setRecent(recentHits());
  };
  const answered = settled && (query.isSuccess || query.isError);
  useEffect(() => {
    if (!entered || !answered) return;
    setEntered(false);
    const [first] = KINDS.flatMap((kind) => hits.filter((hit) => hit.kind === kind && !isNowhere(hit)));
    if (first !== undefined) choose(first);
  });
  const choosePlace = (chosen: PlaceHit) => {
    leave();
    openPlace(chosen);
  };
  const groups = typing
    ? KINDS.map((kind) => ({
        label: t(`kind.${kind}`),
        hits: hits.filter((hit) => hit.kind === kind),
      }))
    : [{ label: t("recent"), hits: [...hits] }];
  const sentence = typing
    ? query.error !== null && settled
      ? t("failed", { message: query.error.message })
      : settled && query.data
        ? t("nothing", { text: text.trim() })
        : t("searching")
    : t("hint");
  const found: NonNullable<AutoCompleteProps["options"]> = groups
    .filter((group) => group.hits.length > 0)
    .map((group) => ({
      label: group.label,
      options: group.hits.map((hit) => ({
        value: keyOfHit(hit),
        label: <Found hit={hit} />,
        disabled: isNowhere(hit),
      })),
    }));
  const places: NonNullable<AutoCompleteProps["options"]> =
    place === null
      ? []
      : [
          {
            label: t("kind.place"),
            options: [
              {
                value: PLACE,
                label: (
                  <span className="search-hit">
                    <span className="search-name">
                      {place.place.map((degrees) => writeNumber(degrees, PLACE_DECIMALS)).join(", ")}
                    </span>
                    <span className="search-detail">
                      {place.parcelId === null
                        ? t("onNoPlot")
                        : t("onPlot", { plot: shortCode(place.parcelId) })}
                    </span>
                  </span>
                ),
              },
            ],
          },
        ];
  return (
    <div className="search">
      <AutoComplete
        ref={field}
        className="search-field"
        aria-label={t("label")}
        placeholder={t("placeholder")}
        prefix={<Glass />}
        allowClear
        value={text}
        open={shown}
        onOpenChange={show}
        onChange={(value: string) => {
          setEntered(false);
          moved.current = false;
          if (value !== SENTENCE && value !== PLACE) setText(value);
        }}
        onFocus={() => show(true)}
        onInputKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") moved.current = true;
          // the field's own Enter chooses from what is drawn, which need not be of these words yet
          if (event.key === "Enter" && typing && !moved.current && !event.nativeEvent.isComposing) {
            event.stopPropagation();
            if (place === null) setEntered(true);
            else choosePlace(place);
            return;
          }
          if (event.key !== "Escape") return;
          setEntered(false);
          event.stopPropagation();
          show(false);
          field.current?.blur();
        }}
        defaultActiveFirstOption
        popupMatchSelectWidth={360}
        virtual={false}
        listHeight={LIST_PX}
        onSelect={(value: string) => {
          if (value === PLACE && place !== null) {
            choosePlace(place);
            return;
          }
          const hit = hits.find((one) => keyOfHit(one) === value);
          if (hit) choose(hit);
        }}
        options={
          places.length > 0
            ? [...places, ...found]
            : hits.length > 0
              ? found
              : [{ value: SENTENCE, label: <Sentence words={sentence} /> }]
        }
      />
      {text === "" ? <Slash /> : null}
    </div>
  );
});

function Sentence({ words }: { words: string }) {
  return <span className="search-sentence">{words}</span>;
}

function Found({ hit }: { hit: Hit }) {
  const { t } = useTranslation(["search", "ui"]);
  const { lang } = useView();
  return (
    <span className="search-hit">
      <span className="search-name">{inLanguage(lang, hit)}</span>
      <span className="search-detail">
        {isNowhere(hit)
          ? t("nowhere")
          : hit.kind === "park"
            ? `${t(`ui:kind.${hit.detail}`, { defaultValue: hit.detail })} · ${hit.id}`
            : hit.detail}
      </span>
    </span>
  );
}

/** The key that brings the cursor here, as a sign only: the field's label says what it is. */
function Slash() {
  return (
    <span className="search-slash" aria-hidden="true">
      <kbd>/</kbd>
    </span>
  );
}

function Glass() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <circle cx="11" cy="11" r="6" />
      <path d="M16 16l4 4" />
    </svg>
  );
}
