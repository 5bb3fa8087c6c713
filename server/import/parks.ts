// Parks: areas of several kinds, one inside another, with the industries that their plans name.
import { isIndustryCode } from "../../geo/industry/isIndustryCode";
import { journal } from "../batch/journal";
import type { Queryable } from "../db/database";
import { listCell, textCell } from "./cells";
import { checkStagedGeometry, geometryOf } from "./checkGeometry";
import type { DeliveredRow, Delivery, DeliveryFacts } from "./delivery";
import { settleDuplicates } from "./duplicates";
import { extentOf } from "./extents";
import { absentColumns, mergeStage } from "./mergeStage";
import { refuseWrongParents } from "./parkParents";
import { dropRejected, fillStage } from "./stage";

const COLUMNS = {
  id: "text",
  name: "text",
  name_en: "text",
  kind: "text",
  parent_id: "text",
  boundary: "text",
  towns: "text[]",
  source: "text",
  geom: "geometry",
};
const KINDS: Readonly<Record<string, string>> = {
  cluster_area: "cluster_area",
  集聚区: "cluster_area",
  工业集聚区: "cluster_area",
  "2070集聚区": "cluster_area",
  strategic_park: "strategic_park",
  战略产业园: "strategic_park",
  advantage_community: "advantage_community",
  industrial_community: "advantage_community",
  优势产业社区: "advantage_community",
  产业社区: "advantage_community",
  themed_park: "themed_park",
  特色产业园: "themed_park",
  主题产业园: "themed_park",
  planned_cluster: "planned_cluster",
  cluster: "planned_cluster",
  规划集聚区: "planned_cluster",
  relocation_park: "relocation_park",
  产业腾挪园: "relocation_park",
  腾挪园: "relocation_park",
  搬迁园: "relocation_park",
  搬迁安置园: "relocation_park",
};
const BOUNDARIES: Readonly<Record<string, string>> = {
  "": "sketch",
  sketch: "sketch",
  示意: "sketch",
  approved: "approved",
  批准: "approved",
  已批: "approved",
};

/** Merges the delivery's parks by id. */
export async function importParks(tx: Queryable, delivery: Delivery): Promise<void> {
  const { district } = delivery.facts;
  const extent = await extentOf(tx, district);
  const records = new Map<DeliveredRow, Record<string, unknown>>();
  for (const row of delivery.rows) {
    row.id = textCell(row, "id");
    if (row.id === null) row.reject("missing_id", "id");
    const name = textCell(row, "name");
    if (name === null) row.reject("missing_value", "name");
    const kind = KINDS[row.text("kind").normalize("NFKC").toLowerCase()];
    if (kind === undefined) {
      const kinds = [...new Set(Object.values(KINDS))].join(", ");
      row.reject("unknown_park_kind", "kind", { value: row.text("kind"), kinds });
    }
    const boundary = BOUNDARIES[row.text("boundary").toLowerCase()];
    if (boundary === undefined) row.reject("unknown_boundary", "boundary", { value: row.text("boundary") });
    for (const value of listCell(row, "lead_industries")) {
      if (!isIndustryCode(value)) row.reject("industry_code", "lead_industries", { value });
    }
    records.set(row, {
      row_no: row.row,
      id: row.id,
      name,
      name_en: textCell(row, "name_en"),
      kind,
      parent_id: textCell(row, "parent"),
      boundary,
      towns: listCell(row, "towns"),
      source: textCell(row, "source"),
      geom: geometryOf(row, extent),
    });
  }
  const rows = settleDuplicates(delivery, (row) => row.id, "id");
  await fillStage(
    tx,
    COLUMNS,
    rows.map((row) => records.get(row) ?? {}),
  );
  await checkStagedGeometry(tx, delivery);
  await refuseWrongParents(tx, delivery, rows);
  await dropRejected(tx, delivery);
  const leads = rows
    .filter((row) => !row.rejected)
    .flatMap((row) =>
      listCell(row, "lead_industries").map((prefix, position) => ({ park_id: row.id, prefix, position })),
    );
  await tx.query("create temp table stage_lead (park_id text, prefix text, position int) on commit drop");
  await tx.query(
    `insert into stage_lead select r.park_id, r.prefix, r.position
     from jsonb_to_recordset($1::jsonb) as r (park_id text, prefix text, position int)`,
    [JSON.stringify(leads)],
  );
  const leadsOf = (table: string, where: string) =>
    `(select array_agg(l.prefix order by l.position) from ${table} l where ${where} l.park_id = s.id)`;
  const differ = `${leadsOf("stage_lead", "")} is distinct from ${leadsOf("park_lead_industry", `l.district_id = '${district}' and`)}`;
  const told = delivery.has("lead_industries");
  await mergeStage(tx, delivery, {
    table: "park",
    columns: COLUMNS,
    kept: absentColumns(delivery, {
      name_en: "name_en",
      parent_id: "parent",
      boundary: "boundary",
      towns: "towns",
      source: "source",
    }),
    alsoChanged: told ? differ : "false",
  });
  if (told) await writeLeads(tx, delivery.facts);
  await tx.query("drop table stage_lead");
  await tx.query("select assign_parks($1)", [district]);
}

async function writeLeads(tx: Queryable, facts: DeliveryFacts): Promise<void> {
  const { district } = facts;
  await journal(
    tx,
    facts,
    "park_lead_industry",
    `select park_id, prefix, max(row_no) as row_no from (
       select l.park_id, l.prefix, s.row_no from stage_lead l join stage s on s.id = l.park_id where s.merge_state <> 'same'
       union all
       select l.park_id, l.prefix, s.row_no from park_lead_industry l join stage s on s.id = l.park_id
       where l.district_id = $1 and s.merge_state = 'changed') k
     group by park_id, prefix`,
  );
  await tx.query(
    "delete from park_lead_industry where district_id = $1 and park_id in (select id from stage where merge_state = 'changed')",
    [district],
  );
  await tx.query(
    `insert into park_lead_industry (district_id, park_id, prefix, position)
     select $1, l.park_id, l.prefix, l.position from stage_lead l join stage s on s.id = l.park_id where s.merge_state <> 'same'`,
    [district],
  );
}
