// Whose eyes? Planner, promotion or leader.
import { Segmented } from "antd";
import { memo } from "react";
import { useTranslation } from "../locale/useTranslation";
import { ROLES, type Role } from "../state/view";
import { openView } from "../state/viewStore";

export const RoleSwitch = memo(function RoleSwitch({ role, block = false }: { role: Role; block?: boolean }) {
  const { t } = useTranslation("app");
  return (
    <Segmented<Role>
      block={block}
      aria-label={t("role.label")}
      value={role}
      onChange={(chosen) => openView({ role: chosen })}
      options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
    />
  );
});
