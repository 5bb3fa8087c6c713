// How is a reference layer called, and what is it? Its file's name says so until somebody knows better.
import { Input, Select } from "antd";
import { useId } from "react";
import type { DeliveryLayer } from "../../server/api/deliveryShapes";
import { REFERENCE_KINDS } from "../layer/referenceKinds";
import { useTranslation } from "../locale/useTranslation";

type Reference = NonNullable<DeliveryLayer["reference"]>;

const LONGEST_NAME = 64;

export function ReferenceChoice({
  reference,
  onChoose,
}: {
  reference: Reference;
  onChoose: (reference: Reference) => void;
}) {
  const { t } = useTranslation(["data", "layers"]);
  const id = useId();
  const rename = (text: string) => {
    const name = text.trim();
    if (name !== "" && name !== reference.name) onChoose({ ...reference, name });
  };
  return (
    <>
      <div className="layer-row">
        <label htmlFor={`${id}-name`}>{t("reference.name")}</label>
        <Input
          key={reference.name}
          id={`${id}-name`}
          defaultValue={reference.name}
          maxLength={LONGEST_NAME}
          onBlur={(event) => rename(event.target.value)}
          onPressEnter={(event) => rename(event.currentTarget.value)}
        />
      </div>
      <div className="layer-row">
        <label htmlFor={`${id}-what`}>{t("reference.kind")}</label>
        <Select
          id={`${id}-what`}
          value={reference.kind}
          options={REFERENCE_KINDS.map((value) => ({ value, label: t(`layers:kinds.${value}`) }))}
          onChange={(kind) => onChoose({ ...reference, kind })}
        />
      </div>
      <p className="data-note">{t("reference.note")}</p>
    </>
  );
}
