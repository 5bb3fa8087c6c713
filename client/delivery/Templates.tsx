// What must a table look like? For each kind a template with an example, and its rules in words.
import { Collapse } from "antd";
import { useTranslation } from "react-i18next";

const KINDS = ["parks", "parcels", "enterprises", "occupancy", "figures"] as const;

export function Templates() {
  const { t } = useTranslation("data");
  return (
    <section className="templates" aria-label={t("templates.title")}>
      <h3>{t("templates.title")}</h3>
      <p className="data-hint">{t("templates.hint")}</p>
      <Collapse
        size="small"
        items={KINDS.map((kind) => ({
          key: kind,
          label: t(`kinds.${kind}`),
          extra: (
            <a href={`/templates/${kind}`} download onClick={(event) => event.stopPropagation()}>
              {t("templates.download")}
            </a>
          ),
          children: (
            <ul className="template-rules">
              {t(`templates.rules.${kind}`)
                .split("\n")
                .map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
            </ul>
          ),
        }))}
      />
      <ul className="template-rules">
        {t("templates.rules.all")
          .split("\n")
          .map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
      </ul>
    </section>
  );
}
