// What do you want to do, or where do you want to go? One field over all commands and everything that the search finds.
import { useQuery } from "@tanstack/react-query";
import { Input, type InputRef, Modal } from "antd";
import i18next from "i18next";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import type { Words } from "../locale/words";
import { type Hit, isNowhere, keyOfHit, openHit } from "../search/openHit";
import { useDebounced } from "../search/useDebounced";
import { useView } from "../state/useView";
import { inLanguage } from "../ui/inLanguage";
import { COMMAND_GROUPS, type Command } from "./command";
import { commandHits, wordsOf } from "./commandHits";
import { COMMANDS } from "./commands";
import { endTypingAhead, typedAhead } from "./typedAhead";
import { useCommandContext } from "./useCommandContext";
import "./palette.css";

const MOST_FOUND = 6;
const PAUSE_MS = 200;

/** A line that can be chosen. */
interface Line {
  readonly key: string;
  readonly group: string;
  readonly words: string;
  readonly detail: string;
  readonly keys: string | null;
  readonly choose: () => void;
}

export default function CommandPalette({ onSheet, onClose }: { onSheet: () => void; onClose: () => void }) {
  const { t } = useTranslation(["command", "search", "ui"]);
  const { lang } = useView();
  const [text, setText] = useState(typedAhead);
  const [at, setAt] = useState(0);
  const field = useRef<InputRef>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const before = useRef(document.activeElement);
  useEffect(() => endTypingAhead, []);
  const leave = () => {
    onClose();
    // who decides otherwise goes on where the keyboard stood
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  };
  const context = useCommandContext(onSheet, onClose);
  const asked = useDebounced(text.trim(), PAUSE_MS);
  const found = useQuery(
    useTRPC().search.query.queryOptions({ q: asked, limit: MOST_FOUND }, { enabled: asked !== "" }),
  );
  const words = useMemo(() => {
    const zh = i18next.getFixedT("zh-CN") as Words;
    const now = context();
    return wordsOf(
      COMMANDS.filter(({ id: own, can }) => own !== "palette" && (can?.(now) ?? true)),
      zh,
      i18next.getFixedT("en") as Words,
    );
  }, [context]);
  const typing = text.trim() !== "";
  const hits: readonly Hit[] = typing && asked === text.trim() ? (found.data ?? []) : [];
  const run = (command: Command) => {
    onClose();
    // once the dialog has let go of the keyboard, which the command may put elsewhere
    setTimeout(() => command.run(context()));
  };
  const commands = commandHits(words, text);
  const lines: Line[] = [
    // with nothing typed the list is one to read, by group; else the best stands first
    ...(typing
      ? commands
      : COMMAND_GROUPS.flatMap((group) => commands.filter((one) => one.group === group))
    ).map((command) => ({
      key: command.id,
      group: typing ? t("palette.commands") : t(`group.${command.group}`),
      words: command.label(t),
      detail: "",
      keys: command.keys ?? null,
      choose: () => run(command),
    })),
    ...hits
      .filter((hit) => !isNowhere(hit))
      .map((hit) => ({
        key: keyOfHit(hit),
        group: t("palette.places"),
        words: inLanguage(lang, hit),
        detail: `${t(`search:kind.${hit.kind}`)} · ${hit.kind === "park" ? t(`ui:kind.${hit.detail}`, { defaultValue: hit.detail }) : hit.detail}`,
        keys: null,
        choose: () => {
          onClose();
          openHit(hit);
        },
      })),
  ];
  const chosen = Math.min(at, lines.length - 1);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = MOVES[event.key];
    if (by !== undefined && lines.length > 0) setAt((chosen + by + lines.length) % lines.length);
    else if (event.key === "Enter" && !event.nativeEvent.isComposing) lines[chosen]?.choose();
    else if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) leave();
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      className="palette"
      title={<span className="ui-hidden">{t("palette.title")}</span>}
      footer={null}
      closable={false}
      width={560}
      onCancel={leave}
      afterOpenChange={(open) => {
        if (open) field.current?.focus();
      }}
    >
      <Input
        ref={field}
        size="large"
        variant="borderless"
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={lines.length === 0 ? undefined : `${id}-${chosen}`}
        aria-label={t("palette.title")}
        placeholder={t("palette.hint")}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onFocus={endTypingAhead}
        onKeyDown={onKeyDown}
      />
      <div
        className="palette-list"
        ref={list}
        role="listbox"
        id={`${id}-list`}
        aria-label={t("palette.title")}
      >
        {lines.map((line, i) => (
          <div key={line.key} role="presentation">
            {line.group === lines[i - 1]?.group ? null : (
              <div className="palette-group" role="presentation">
                {line.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys, as a combobox does */}
            <div
              className="palette-line"
              role="option"
              id={`${id}-${i}`}
              tabIndex={-1}
              aria-selected={i === chosen}
              onMouseMove={() => setAt(i)}
              onClick={line.choose}
            >
              <span className="palette-words">{line.words}</span>
              <span className="palette-detail">{line.detail}</span>
              {line.keys === null ? null : <kbd>{line.keys}</kbd>}
            </div>
          </div>
        ))}
      </div>
      <p className="palette-none" role="status">
        {lines.length > 0
          ? ""
          : found.isFetching || asked !== text.trim()
            ? t("search:searching")
            : t("palette.nothing", { text: text.trim() })}
      </p>
    </Modal>
  );
}

const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
