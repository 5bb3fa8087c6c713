-- What people have decided of a site for a project: starred, rejected with a reason, or taken back. Only ever added to: the newest row of a
-- project and parcel stands, the others are its history. Neither has a key to its table: a project taken back with its file, or a plot that is
-- gone, leaves its decisions to whoever brings it back.
CREATE TABLE "shortlist_entry" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "project_id" TEXT NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "reason" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "shortlist_entry_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "shortlist_entry_district_id_project_id_idx" ON "shortlist_entry"("district_id", "project_id");

ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "shortlist_entry"
  ADD CONSTRAINT "shortlist_entry_mark" CHECK ("mark" IN ('starred', 'rejected', 'cleared')),
  ADD CONSTRAINT "shortlist_entry_words" CHECK (btrim("author") <> '' AND btrim("reason") <> ''),
  ADD CONSTRAINT "shortlist_entry_reason" CHECK ("mark" <> 'rejected' OR "reason" IS NOT NULL);
