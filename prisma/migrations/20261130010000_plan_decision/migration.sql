-- What people have settled of the plan for all projects: a project pinned to a park or a place, kept from one, or taken back. Only ever added
-- to: the newest row of a project and a park or place stands, and of the pins of a project the newest alone. No keys to projects, parks or
-- parcels: a project taken back with its file leaves its decisions to whoever brings it back.
CREATE TABLE "plan_decision" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "project_id" TEXT NOT NULL,
    "park_id" TEXT NOT NULL,
    "place_id" TEXT,
    "mark" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_decision_pkey" PRIMARY KEY ("district_id","seq")
);

ALTER TABLE "plan_decision" ADD CONSTRAINT "plan_decision_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- park_id: '' is all land outside of parks. place_id: one place in it, by its parcels or its floor, null the park as a whole.
ALTER TABLE "plan_decision"
  ADD CONSTRAINT "plan_decision_mark" CHECK ("mark" IN ('pinned', 'forbidden', 'cleared')),
  ADD CONSTRAINT "plan_decision_spot" CHECK ("place_id" <> ''),
  ADD CONSTRAINT "plan_decision_author" CHECK (btrim("author") <> '');
