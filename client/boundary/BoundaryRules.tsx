// By which rule is each kind of park counted? The kinds on the map, each with its rule and a way to another one.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import type { ParkKind } from "../../server/api/shapes";
import { useTRPC } from "../api/trpc";
import { useTranslation } from "../locale/useTranslation";
import { useGround } from "../map/scene";
import { Answer } from "../ui/Answer";
import { localDay } from "../ui/localDay";
import { BoundaryDrawer } from "./BoundaryDrawer";
import "./boundary.css";

export function BoundaryRules() {
  const { t } = useTranslation(["boundary", "ui"]);
  const { parkShapes } = useGround();
  const query = useQuery(useTRPC().boundary.rules.queryOptions());
  const [changed, setChanged] = useState<ParkKind | null>(null);
  const present = new Set((parkShapes?.features ?? []).map((park) => park.properties.kind));
  if (present.size === 0) return null;
  return (
    <section>
      <h3>{t("title")}</h3>
      <Answer query={query} failed={t("failed")} rows={3}>
        {(rules) => (
          <ul className="boundary-rules">
            {rules
              .filter(({ kind }) => present.has(kind))
              .map(({ kind, rule, decidedBy, decidedAt }) => (
                <li key={kind}>
                  <span>{t(`ui:kind.${kind}`)}</span>
                  <Button type="link" className="ui-link" onClick={() => setChanged(kind)}>
                    {t(`rule.${rule}`)}
                  </Button>
                  {decidedBy === null ? null : (
                    <small>
                      {t("decided", {
                        by: decidedBy,
                        day: localDay(decidedAt),
                      })}
                    </small>
                  )}
                </li>
              ))}
          </ul>
        )}
      </Answer>
      {changed === null ? null : <BoundaryDrawer kind={changed} onClose={() => setChanged(null)} />}
    </section>
  );
}
