// Which piece of text must a name, an address or a code have?
import { Input } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "../locale/useTranslation";
import type { FilterEdit } from "./editFilter";
import { ownPart } from "./filterParts";

interface Props {
  field: string;
  /** What the field is called on the page. */
  name: string;
  edit: FilterEdit;
}

export function TextFacet({ field, name, edit }: Props) {
  const { t } = useTranslation("filter");
  const part = edit.parts[ownPart(edit.parts, field)];
  const own = part?.op === "text" ? part.text : "";
  const [text, setText] = useState(own);
  useEffect(() => setText(own), [own]);
  const put = () => {
    if (text === own) return;
    edit.setField(field, text === "" ? null : { op: "text", field, is: "contains", text, negated: false });
  };
  return (
    <Input
      size="small"
      allowClear
      aria-label={t("containsLabel", { name })}
      placeholder={t("contains")}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={put}
      onPressEnter={put}
    />
  );
}
