-- The policy's indicators get who is responsible and what works them out from the district's own data. Milestones in words stand among them (kind 'milestone').
ALTER TABLE "indicator"
  ADD COLUMN "responsible" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "responsible_quote" TEXT,
  ADD COLUMN "computation" TEXT;

-- What was reported of an indicator, entry by entry: nothing is overwritten. Of one role and day the newest that is not withdrawn counts.
-- An indicator that is gone leaves its rows without effect.
CREATE TABLE "indicator_value" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "indicator_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "as_of" DATE NOT NULL,
    "source" TEXT,
    "note" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "batch_id" TEXT,
    "row_no" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "indicator_value_district_id_indicator_id_idx" ON "indicator_value"("district_id", "indicator_id");

-- The tiers of the 521 ladder and the honours beside it, as the policy's text has them.
CREATE TABLE "ladder_tier" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "from_yuan" BIGINT NOT NULL,
    "to_yuan" BIGINT,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "indicator_id" TEXT,
    "clause" TEXT NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "ladder_tier_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "honour" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "level" TEXT,
    "indicators" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "synonyms" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "clause" TEXT NOT NULL,
    "quote" TEXT NOT NULL,

    CONSTRAINT "honour_pkey" PRIMARY KEY ("district_id","id")
);

-- Which enterprise holds which honour, since when and until when (years, inclusive, null: open). An enterprise or honour that is gone leaves its
-- rows without effect. level: as delivered, where it says another than the honour's own.
CREATE TABLE "enterprise_honour" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "honour_id" TEXT NOT NULL,
    "level" TEXT,
    "year_from" INTEGER,
    "year_to" INTEGER,
    "source" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "batch_id" TEXT,
    "row_no" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "enterprise_honour_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "enterprise_honour_district_id_enterprise_id_idx" ON "enterprise_honour"("district_id", "enterprise_id");

ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "ladder_tier" ADD CONSTRAINT "ladder_tier_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "honour" ADD CONSTRAINT "honour_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "enterprise_honour" ADD CONSTRAINT "enterprise_honour_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "enterprise_honour" ADD CONSTRAINT "enterprise_honour_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "indicator_value"
  ADD CONSTRAINT "indicator_value_role" CHECK ("role" IN ('value', 'baseline', 'interim')),
  ADD CONSTRAINT "indicator_value_value" CHECK ("value" BETWEEN -1000000000000 AND 1000000000000),
  ADD CONSTRAINT "indicator_value_author" CHECK (btrim("author") <> ''),
  ADD CONSTRAINT "indicator_value_row" CHECK (("batch_id" IS NULL) = ("row_no" IS NULL)),
  ADD CONSTRAINT "indicator_value_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
ALTER TABLE "ladder_tier"
  ADD CONSTRAINT "ladder_tier_bounds" CHECK ("to_yuan" IS NULL OR "to_yuan" > "from_yuan");
ALTER TABLE "enterprise_honour"
  ADD CONSTRAINT "enterprise_honour_years" CHECK ("year_from" <= "year_to"),
  ADD CONSTRAINT "enterprise_honour_level" CHECK ("level" IN ('national', 'provincial', 'municipal', 'district')),
  ADD CONSTRAINT "enterprise_honour_author" CHECK (btrim("author") <> ''),
  ADD CONSTRAINT "enterprise_honour_row" CHECK (("batch_id" IS NULL) = ("row_no" IS NULL)),
  ADD CONSTRAINT "enterprise_honour_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
