// Which keys are there? Printed from the same list that the key handler obeys.
import { Modal } from "antd";
import { useTranslation } from "react-i18next";
import { SHORTCUTS } from "./shortcuts";

export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("app");
  return (
    <Modal open title={t("shortcuts.title")} footer={null} onCancel={onClose} width={420}>
      <dl className="shortcuts">
        {SHORTCUTS.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(`shortcuts.${label}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>← ↑ ↓ →</kbd>
          </dt>
          <dd>{t("shortcuts.neighbour")}</dd>
        </div>
        <div>
          <dt>
            <kbd>Shift</kbd>
          </dt>
          <dd>{t("shortcuts.area")}</dd>
        </div>
        <div>
          <dt>
            <kbd>Alt</kbd>
          </dt>
          <dd>{t("shortcuts.isolate")}</dd>
        </div>
      </dl>
    </Modal>
  );
}
