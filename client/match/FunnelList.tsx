// What is left after each requirement? Asked in an order that can be changed, each switched off or its threshold moved for this look.
import { Button } from "antd";
import { useEffect, useRef } from "react";
import type { MatchPage } from "../../server/api/matchShapes";
import { useTranslation } from "../locale/useTranslation";
import { useViewPart } from "../state/useView";
import { announce } from "../ui/announce";
import { inLanguage } from "../ui/inLanguage";
import { FunnelRow } from "./FunnelRow";
import { inOrder, movedBy } from "./matchLook";
import { useMatchLook } from "./useMatch";

export function FunnelList({ found }: { found: MatchPage }) {
  const { t } = useTranslation("match");
  const lang = useViewPart((view) => view.lang);
  const [look, choose] = useMatchLook();
  const rules = inOrder(found.rules, look.order);
  const ids = rules.map(({ rule }) => rule);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  const order = ids.join();
  // a row that is moved takes its handle out of the document for a moment
  // biome-ignore lint/correctness/useExhaustiveDependencies: again after every move
  useEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-rule="${moved.current}"] .match-handle`)?.focus();
    moved.current = null;
  }, [order]);
  const moveTo = (id: string, place: number) => {
    const next = movedBy(ids, id, place - ids.indexOf(id));
    if (next === ids) return;
    moved.current = id;
    choose({ order: next });
    const name = rules.find(({ rule }) => rule === id)?.name ?? id;
    announce(t("moved", { name, place: place + 1, of: ids.length }));
  };
  const changed = look.order.length + look.off.length + Object.keys(look.thresholds).length > 0;
  return (
    <section className="match-block" aria-labelledby="match-hard">
      <header className="match-head">
        <h3 id="match-hard">{t("hard")}</h3>
        {changed ? (
          <Button type="link" size="small" onClick={() => choose({ order: [], off: [], thresholds: {} })}>
            {t("restore")}
          </Button>
        ) : null}
        <span className="ui-soft ui-small">
          {found.fromFloors === null
            ? t("from", { count: found.from })
            : t("fromBoth", { land: found.from - found.fromFloors, floors: found.fromFloors })}
        </span>
      </header>
      <ol className="match-funnel" ref={list}>
        {rules.map((rule, place) => (
          <FunnelRow
            key={rule.rule}
            rule={rule}
            step={found.steps.find((step) => step.rule === rule.rule) ?? null}
            from={found.from}
            place={place}
            last={rules.length - 1}
            project={found.id}
            onMove={moveTo}
            onDrop={(id) => moveTo(id, place)}
          />
        ))}
      </ol>
      <p className="match-left">
        <b>{found.fitCount}</b> {t("fitAll")}
        {found.nearlyCount > 0 ? (
          <Button
            type="link"
            size="small"
            className="match-more"
            onClick={() => document.getElementById("match-nearly")?.scrollIntoView()}
          >
            {t("seeNearly", { count: found.nearlyCount })}
          </Button>
        ) : null}
      </p>
      {found.unasked.length === 0 ? null : (
        <p className="ui-facts">
          {t("unasked", { rules: found.unasked.map((one) => inLanguage(lang, one)).join(t("comma")) })}
        </p>
      )}
      {found.method.example ? <p className="match-sample">{t("sample")}</p> : null}
    </section>
  );
}
