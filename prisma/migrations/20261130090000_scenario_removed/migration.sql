-- A scenario can be taken off the list. By whom and when is kept, and so are its versions and what links to them.
ALTER TABLE "scenario"
  ADD COLUMN "removed_at" TIMESTAMPTZ(3),
  ADD COLUMN "removed_by" TEXT,
  ADD CONSTRAINT "scenario_removed" CHECK (("removed_at" IS NULL) = ("removed_by" IS NULL));
