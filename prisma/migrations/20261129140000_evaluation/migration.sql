-- Further measures of enterprises (value added, revenue, energy …): an open list, one row a statement, only ever added to. Of an enterprise,
-- period and measure the newest that is not withdrawn counts. Money in yuan, other measures in the unit beside them.
CREATE TABLE "enterprise_measure" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "unit" TEXT NOT NULL,
    "source" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "batch_id" TEXT,
    "row_no" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "enterprise_measure_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "enterprise_measure_district_id_period_enterprise_id_idx" ON "enterprise_measure"("district_id", "period", "enterprise_id");

-- Methods of evaluation, class shares and rules of inefficient land, whole as JSON: 'policy' from seeds/policy, 'own' of the district.
CREATE TABLE "evaluation_rule_set" (
    "district_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "origin" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "evaluation_rule_set_pkey" PRIMARY KEY ("district_id","kind","id","version")
);

-- What people state of an enterprise for its evaluation in a year: that a rule holds or does not, points added or taken off, a factor.
CREATE TABLE "evaluation_statement" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "rule_id" TEXT,
    "confirmed" BOOLEAN,
    "value" DECIMAL(65,30),
    "evidence" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "evaluation_statement_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "evaluation_statement_district_id_year_idx" ON "evaluation_statement"("district_id", "year");

-- Who decided whether a parcel is inefficient, for which reasons, on which numbers. The newest of a parcel that is not withdrawn counts.
CREATE TABLE "low_efficiency_decision" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "confirmed" BOOLEAN NOT NULL,
    "reasons" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "low_efficiency_decision_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "low_efficiency_decision_district_id_parcel_id_idx" ON "low_efficiency_decision"("district_id", "parcel_id");

-- What is done about an inefficient parcel: one row a step on a track.
CREATE TABLE "disposal_step" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "track" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "note" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "disposal_step_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "disposal_step_district_id_parcel_id_idx" ON "disposal_step"("district_id", "parcel_id");

ALTER TABLE "enterprise_measure" ADD CONSTRAINT "enterprise_measure_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "enterprise_measure" ADD CONSTRAINT "enterprise_measure_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "evaluation_rule_set" ADD CONSTRAINT "evaluation_rule_set_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evaluation_statement" ADD CONSTRAINT "evaluation_statement_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "low_efficiency_decision" ADD CONSTRAINT "low_efficiency_decision_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "disposal_step" ADD CONSTRAINT "disposal_step_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "enterprise_measure"
  ADD CONSTRAINT "enterprise_measure_period" CHECK ("period" ~ '^[0-9]{4}(Q[1-4])?$'),
  ADD CONSTRAINT "enterprise_measure_value" CHECK ("value" BETWEEN -1000000000000 AND 1000000000000),
  ADD CONSTRAINT "enterprise_measure_words" CHECK (btrim("measure") <> '' AND btrim("unit") <> '' AND btrim("author") <> ''),
  ADD CONSTRAINT "enterprise_measure_row" CHECK (("batch_id" IS NULL) = ("row_no" IS NULL)),
  ADD CONSTRAINT "enterprise_measure_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
ALTER TABLE "evaluation_rule_set"
  ADD CONSTRAINT "evaluation_rule_set_kind" CHECK ("kind" IN ('method', 'shares', 'low_efficiency')),
  ADD CONSTRAINT "evaluation_rule_set_origin" CHECK ("origin" IN ('policy', 'own'));
ALTER TABLE "evaluation_statement"
  ADD CONSTRAINT "evaluation_statement_kind" CHECK (
    CASE "kind" WHEN 'rule' THEN "rule_id" IS NOT NULL AND "confirmed" IS NOT NULL AND "value" IS NULL
      WHEN 'bonus' THEN "value" >= 0 AND "rule_id" IS NULL WHEN 'deduction' THEN "value" >= 0 AND "rule_id" IS NULL
      WHEN 'factor' THEN "value" > 0 AND "rule_id" IS NULL ELSE false END),
  ADD CONSTRAINT "evaluation_statement_words" CHECK (btrim("evidence") <> '' AND btrim("author") <> ''),
  ADD CONSTRAINT "evaluation_statement_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
ALTER TABLE "low_efficiency_decision"
  ADD CONSTRAINT "low_efficiency_decision_words" CHECK (btrim("note") <> '' AND btrim("author") <> ''),
  ADD CONSTRAINT "low_efficiency_decision_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
ALTER TABLE "disposal_step"
  ADD CONSTRAINT "disposal_step_track" CHECK ("track" IN ('densify', 'agreed_return', 'land_reserve', 'replace_industry', 'vacate', 'support')),
  ADD CONSTRAINT "disposal_step_state" CHECK ("state" IN ('planned', 'agreed', 'under_way', 'done', 'dropped')),
  ADD CONSTRAINT "disposal_step_author" CHECK (btrim("author") <> ''),
  ADD CONSTRAINT "disposal_step_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
