-- The repair ledger of each batch: what was wrong with a shape that came in, and what of it was repaired.
CREATE TABLE "repair" (
    "district_id" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "table_name" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "row_no" INTEGER,
    "kind" TEXT NOT NULL,
    "proposal" TEXT NOT NULL,
    "other_ids" TEXT[],
    "lon" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "defect_dm2" BIGINT,
    "area_before_dm2" BIGINT,
    "area_after_dm2" BIGINT,
    "before" JSONB,
    "after" JSONB,
    "accepted" BOOLEAN NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT NOT NULL,

    CONSTRAINT "repair_pkey" PRIMARY KEY ("district_id","batch_id","seq")
);

ALTER TABLE "repair" ADD CONSTRAINT "repair_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE INDEX "repair_subject" ON "repair" ("district_id", "table_name", "subject_id");
