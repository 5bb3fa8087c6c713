-- What people say of a parcel and lay beside it: notes with their author, each with at most one file, which is kept whole. A note that is taken
-- back stays with its author and day, without its words and its file. A parcel that is gone leaves its notes to whoever brings it back.
CREATE TABLE "parcel_note" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "text" TEXT NOT NULL,
    "file_name" TEXT,
    "file_type" TEXT,
    "file_bytes" INTEGER,
    "file_sha256" TEXT,
    "file_base64" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,

    CONSTRAINT "parcel_note_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "parcel_note_district_id_parcel_id_idx" ON "parcel_note"("district_id", "parcel_id");

ALTER TABLE "parcel_note" ADD CONSTRAINT "parcel_note_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "parcel_note"
  ADD CONSTRAINT "parcel_note_says_something" CHECK ("withdrawn_at" IS NOT NULL OR "text" <> '' OR "file_name" IS NOT NULL),
  ADD CONSTRAINT "parcel_note_file" CHECK (
    ("file_name" IS NULL AND "file_type" IS NULL AND "file_bytes" IS NULL AND "file_sha256" IS NULL AND "file_base64" IS NULL)
    OR ("file_name" IS NOT NULL AND "file_type" IS NOT NULL AND "file_bytes" BETWEEN 1 AND 20971520 AND "file_sha256" IS NOT NULL AND "file_base64" IS NOT NULL)),
  ADD CONSTRAINT "parcel_note_withdrawn" CHECK (
    ("withdrawn_at" IS NULL AND "withdrawn_by" IS NULL)
    OR ("withdrawn_at" IS NOT NULL AND "withdrawn_by" IS NOT NULL AND "text" = '' AND "file_name" IS NULL));
