// Which keys are there? Printed from the same list that the key handler obeys; those without Ctrl can be switched off.
import { Modal, Switch } from "antd";
import { useId } from "react";
import { COMMAND_GROUPS } from "../command/command";
import { COMMANDS } from "../command/commands";
import { useTranslation } from "../locale/useTranslation";
import { setSingleKeys, useSingleKeys } from "../state/singleKeys";

/** What keys do together with the pointer or on the map: no commands, as each needs a place. */
const IN_PLACE = [
  ["← ↑ ↓ →", "neighbour"],
  ["Alt+← ↑ ↓ →", "pan"],
  ["Enter", "openMiddle"],
  ["Shift", "area"],
  ["Alt", "isolate"],
] as const;

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(["command", "app"]);
  const singles = useSingleKeys();
  const label = useId();
  return (
    <Modal open title={t("sheet.title")} footer={null} onCancel={onClose} width={720}>
      <div className="shortcut-switch">
        <Switch checked={singles} onChange={setSingleKeys} aria-labelledby={label} />
        <span id={label}>
          {t("sheet.single")} <span className="ui-soft">{t("sheet.singleWhy")}</span>
        </span>
      </div>
      <div className="shortcut-groups">
        {COMMAND_GROUPS.map((group) => {
          const own = COMMANDS.filter((command) => command.group === group && command.keys !== undefined);
          return own.length === 0 ? null : (
            <Keyed key={group} title={t(`group.${group}`)}>
              {own.map(({ id, keys, label: words }) => (
                <Row key={id} keys={keys ?? ""} words={words(t)} />
              ))}
            </Keyed>
          );
        })}
        <Keyed title={t("group.inPlace")}>
          {IN_PLACE.map(([keys, word]) => (
            <Row key={word} keys={keys} words={t(`inPlace.${word}`)} />
          ))}
        </Keyed>
      </div>
    </Modal>
  );
}

function Keyed({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="shortcuts">{children}</dl>
    </section>
  );
}

function Row({ keys, words }: { keys: string; words: string }) {
  return (
    <div>
      <dt>
        {keys.split(/(?<=.)\+/).map((key, i) => (
          <span key={key}>
            {i === 0 ? null : "+"}
            <kbd>{key}</kbd>
          </span>
        ))}
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
