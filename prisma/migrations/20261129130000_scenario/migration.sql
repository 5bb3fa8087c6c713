-- Scenarios (情景): what if. A scenario is a log of events over a base. Each saving is a version of its own and nothing is overwritten, so that
-- of two people who save at once neither loses an edit. The base is a published release, or (null) the working data.
CREATE TABLE "scenario" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "base_release" TEXT,
    "copied_from" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scenario_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "scenario_version" (
    "district_id" TEXT NOT NULL,
    "scenario_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "log" JSONB NOT NULL,
    "data_version" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "scenario_version_pkey" PRIMARY KEY ("district_id","scenario_id","version")
);

ALTER TABLE "scenario" ADD CONSTRAINT "scenario_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "scenario_version" ADD CONSTRAINT "scenario_version_district_id_scenario_id_fkey" FOREIGN KEY ("district_id", "scenario_id") REFERENCES "scenario"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "scenario"
  ADD CONSTRAINT "scenario_id" CHECK ("id" ~ '^s[0-9]+$'),
  ADD CONSTRAINT "scenario_author" CHECK (btrim("author") <> '');
ALTER TABLE "scenario_version"
  ADD CONSTRAINT "scenario_version_number" CHECK ("version" > 0),
  ADD CONSTRAINT "scenario_version_words" CHECK (btrim("title") <> '' AND btrim("author") <> '');
