-- Corrections by hand: a layer of their own over what was delivered, which they never overwrite. One row says which value of which subject
-- counts instead, since when, until when (the last day, null: open), why and by whom. A subject that is gone leaves its rows without effect.
CREATE TABLE "correction" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "period" TEXT,
    "delivered_number" BIGINT,
    "delivered_text" TEXT,
    "corrected_number" BIGINT,
    "corrected_text" TEXT,
    "reason" TEXT NOT NULL,
    "source" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_until" DATE,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "correction_district_id_subject_kind_subject_id_idx" ON "correction"("district_id", "subject_kind", "subject_id");

ALTER TABLE "correction" ADD CONSTRAINT "correction_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The same ranges as for delivered values.
ALTER TABLE "correction"
  ADD CONSTRAINT "correction_field" CHECK (
    ("subject_kind" = 'enterprise' AND "field" IN ('output', 'tax', 'rd', 'industry_code', 'above_scale'))
    OR ("subject_kind" = 'parcel' AND "field" IN ('certificate', 'contract', 'survey', 'status', 'use_code'))),
  ADD CONSTRAINT "correction_period" CHECK (
    CASE WHEN "field" IN ('output', 'tax', 'rd') THEN "period" IS NOT NULL AND "period" ~ '^(19|20)[0-9]{2}(Q[1-4])?$' ELSE "period" IS NULL END),
  ADD CONSTRAINT "correction_value" CHECK (
    CASE
      WHEN "field" IN ('output', 'tax', 'rd') THEN "corrected_text" IS NULL AND "corrected_number" IS NOT NULL AND "corrected_number" BETWEEN -1000000000000000 AND 1000000000000000
      WHEN "field" IN ('certificate', 'contract', 'survey') THEN "corrected_text" IS NULL AND "corrected_number" IS NOT NULL AND "corrected_number" BETWEEN 1 AND 2000000000
      WHEN "field" = 'above_scale' THEN "corrected_number" IS NULL AND "corrected_text" IS NOT NULL AND "corrected_text" IN ('yes', 'no')
      ELSE "corrected_number" IS NULL AND "corrected_text" IS NOT NULL AND "corrected_text" <> '' END),
  ADD CONSTRAINT "correction_reason" CHECK (btrim("reason") <> '' AND btrim("author") <> ''),
  ADD CONSTRAINT "correction_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
