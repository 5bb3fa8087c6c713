-- What came of the newest solvings of the plan for all projects: it outlives the memory of the server that solved it. run_id: as links name
-- the solving. inputs_sha256: of the data, projects, rules, period, population and targets it was made of. view: which period, population and
-- targets those were. asked: aims, budgets, targets, pins and bans. The oldest make room for new ones: what was settled is in plan_decision.
CREATE TABLE "plan_record" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "run_id" TEXT NOT NULL,
    "author" TEXT,
    "solved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "inputs_sha256" TEXT NOT NULL,
    "view" JSONB NOT NULL,
    "asked" JSONB NOT NULL,
    "plan" JSONB NOT NULL,

    CONSTRAINT "plan_record_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE UNIQUE INDEX "plan_record_district_id_run_id_key" ON "plan_record"("district_id", "run_id");

ALTER TABLE "plan_record" ADD CONSTRAINT "plan_record_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "plan_record"
  ADD CONSTRAINT "plan_record_words" CHECK (btrim("author") <> '' AND "inputs_sha256" ~ '^[0-9a-f]{64}$');
