-- Batches that can be opened and withdrawn: what is known of the file, the order in which batches came, and what each changed.
ALTER TABLE "import_batch"
  ADD COLUMN "bytes" BIGINT,
  ADD COLUMN "encoding" TEXT,
  ADD COLUMN "crs" TEXT,
  ADD COLUMN "delivery_id" TEXT,
  ADD COLUMN "choices" JSONB NOT NULL DEFAULT '{}',
  ADD COLUMN "journalled" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "withdrawn_at" TIMESTAMPTZ(3),
  ADD COLUMN "withdrawn_by" TEXT,
  ADD COLUMN "withdrawn_why" TEXT,
  ADD COLUMN "seq" BIGINT;

-- Times do not order batches: those of one transaction share theirs.
CREATE SEQUENCE "import_batch_seq_seq";
UPDATE "import_batch" b SET "seq" = o."place"
  FROM (SELECT "district_id", "id", row_number() OVER (ORDER BY "imported_at", ctid) AS "place" FROM "import_batch") o
  WHERE o."district_id" = b."district_id" AND o."id" = b."id";
SELECT setval('import_batch_seq_seq', (SELECT count(*) + 1 FROM "import_batch"), false);
ALTER TABLE "import_batch" ALTER COLUMN "seq" SET DEFAULT nextval('import_batch_seq_seq');
ALTER TABLE "import_batch" ALTER COLUMN "seq" SET NOT NULL;
ALTER SEQUENCE "import_batch_seq_seq" OWNED BY "import_batch"."seq";

CREATE TABLE "batch_change" (
    "district_id" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_key" JSONB NOT NULL,
    "row_no" INTEGER,
    "before" JSONB,

    CONSTRAINT "batch_change_pkey" PRIMARY KEY ("district_id","batch_id","seq")
);

ALTER TABLE "batch_change" ADD CONSTRAINT "batch_change_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rows that were there before: few beside the new ones of a first delivery, and what two batches can both have changed.
CREATE INDEX "batch_change_row" ON "batch_change" ("district_id", "table_name", "row_key") WHERE "before" IS NOT NULL;
