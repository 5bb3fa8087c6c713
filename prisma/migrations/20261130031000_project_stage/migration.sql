-- The project list (三已三未): in which stage a project is, since when, and who answers for it. Only ever added to: the newest row of a project
-- stands, the others are its history. The stages themselves are named by the office (setting project_stages). No key to the project: one taken
-- back with its file leaves its stages to whoever brings it back.
CREATE TABLE "project_stage" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "project_id" TEXT NOT NULL,
    "stage_id" TEXT NOT NULL,
    "on_day" DATE NOT NULL,
    "owner" TEXT NOT NULL,
    "note" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "project_stage_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "project_stage_district_id_project_id_idx" ON "project_stage"("district_id", "project_id");

ALTER TABLE "project_stage" ADD CONSTRAINT "project_stage_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "project_stage"
  ADD CONSTRAINT "project_stage_words" CHECK (btrim("stage_id") <> '' AND btrim("owner") <> '' AND btrim("author") <> '' AND btrim("note") <> '');
