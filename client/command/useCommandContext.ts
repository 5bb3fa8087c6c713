// What does a command find when it is run? The page as it is at that moment.
import { App } from "antd";
import { useRef } from "react";
import { useScene } from "../map/scene";
import { useShare } from "../saved/useShare";
import { useView } from "../state/useView";
import type { CommandContext } from "./command";

/** @returns a function that is the same at every render, for listeners that stay */
export function useCommandContext(showSheet: () => void, showPalette: () => void): () => CommandContext {
  const view = useView();
  const scene = useScene();
  const copy = useShare();
  const { message } = App.useApp();
  const latest = useRef<CommandContext | null>(null);
  const context: CommandContext = {
    ...{ view, scene, showSheet, showPalette },
    share: () => void copy(),
    fault: (words) => void message.error(words),
  };
  latest.current = context;
  return useRef(() => latest.current ?? context).current;
}
