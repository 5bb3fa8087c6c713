-- Placed projects (落地): which enterprise and which parcels a project became, and what it promised or invested year by year. Only ever added to:
-- the newest row of a project (and of a year, amount and side) stands, the others are its history. No keys to projects, enterprises or parcels:
-- a new enterprise may not be in the register yet, and what is taken back with its file leaves its records to whoever brings it back.
CREATE TABLE "project_landing" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "project_id" TEXT NOT NULL,
    "enterprise_id" TEXT,
    "parcel_ids" TEXT[] NOT NULL DEFAULT '{}',
    "landed_on" DATE,
    "note" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_landing_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE TABLE "project_year_amount" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "project_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "measure" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "amount_yuan" BIGINT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_year_amount_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "project_landing_district_id_project_id_idx" ON "project_landing"("district_id", "project_id");

CREATE INDEX "project_year_amount_district_id_project_id_idx" ON "project_year_amount"("district_id", "project_id");

ALTER TABLE "project_landing" ADD CONSTRAINT "project_landing_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "project_year_amount" ADD CONSTRAINT "project_year_amount_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- landed_on null: taken back, it stands on nothing.
ALTER TABLE "project_landing"
  ADD CONSTRAINT "project_landing_words" CHECK (btrim("enterprise_id") <> '' AND btrim("author") <> '' AND btrim("note") <> ''),
  ADD CONSTRAINT "project_landing_where" CHECK (("landed_on" IS NULL) = ("enterprise_id" IS NULL AND cardinality("parcel_ids") = 0));

-- amount_yuan null: taken back. Output, tax and R&D are delivered by the enterprise's own figures, investment alone is stated here.
ALTER TABLE "project_year_amount"
  ADD CONSTRAINT "project_year_amount_author" CHECK (btrim("author") <> ''),
  ADD CONSTRAINT "project_year_amount_year" CHECK ("year" BETWEEN 1990 AND 2100),
  ADD CONSTRAINT "project_year_amount_of" CHECK (
    ("side" = 'promised' AND "measure" IN ('output', 'tax', 'rd', 'investment')) OR ("side" = 'delivered' AND "measure" = 'investment')),
  ADD CONSTRAINT "project_year_amount_sign" CHECK ("amount_yuan" >= 0);
