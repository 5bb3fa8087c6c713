-- By which rule a parcel on a park's line is counted: one for each kind of park, the newest row holds, older ones say what held before.
-- A kind without a row is counted by the largest share, as it always was.
CREATE TABLE "boundary_rule" (
    "district_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "rule" TEXT NOT NULL,
    "why" TEXT,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" TEXT NOT NULL,

    CONSTRAINT "boundary_rule_pkey" PRIMARY KEY ("district_id","kind","seq")
);

-- What of a parcel lies in which park (null: in none), for parcels that the rule splits and for no other.
-- The parts add up to the parcel's geodesic area, and everything else is split in their proportion.
CREATE TABLE "parcel_share" (
    "district_id" TEXT NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "park_id" TEXT,
    "geodesic_dm2" BIGINT NOT NULL,

    CONSTRAINT "parcel_share_pkey" PRIMARY KEY ("district_id","parcel_id","position")
);

-- The park that a register gives for a parcel, and whether the parcel has rows in parcel_share. A parcel's own park_rule says given where
-- that park counts by the rule "assigned" of its kind. It says assigned, as before, where somebody put the parcel there by hand.
ALTER TABLE "parcel"
  ADD COLUMN "given_park_id" TEXT,
  ADD COLUMN "park_split" BOOLEAN NOT NULL DEFAULT false;

CREATE INDEX "parcel_share_district_id_park_id_idx" ON "parcel_share"("district_id", "park_id");

ALTER TABLE "boundary_rule" ADD CONSTRAINT "boundary_rule_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "parcel_share" ADD CONSTRAINT "parcel_share_district_id_parcel_id_fkey" FOREIGN KEY ("district_id", "parcel_id") REFERENCES "parcel"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "parcel_share" ADD CONSTRAINT "parcel_share_district_id_park_id_fkey" FOREIGN KEY ("district_id", "park_id") REFERENCES "park"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "boundary_rule"
  ADD CONSTRAINT "boundary_rule_kind" CHECK ("kind" IN ('cluster_area', 'strategic_park', 'advantage_community', 'themed_park', 'planned_cluster', 'relocation_park')),
  ADD CONSTRAINT "boundary_rule_rule" CHECK ("rule" IN ('largest_share', 'centre', 'majority', 'share', 'assigned'));
ALTER TABLE "parcel_share"
  ADD CONSTRAINT "parcel_share_geodesic" CHECK ("geodesic_dm2" >= 0 AND "geodesic_dm2" <= 2000000000);
ALTER TABLE "parcel" DROP CONSTRAINT "parcel_park_rule";
ALTER TABLE "parcel"
  ADD CONSTRAINT "parcel_park_rule" CHECK ("park_rule" IN ('assigned', 'given', 'largest_share', 'centre', 'majority', 'share', 'none') AND ("park_rule" = 'none') = ("park_id" IS NULL));
