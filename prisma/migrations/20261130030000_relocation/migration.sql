-- Relocation (腾挪): who has to leave land that is to be cleared, where they stay meanwhile, and where they can go. Areas in 0.01 m². Null in any
-- column: unknown, or not asked for. None has a key to parcels, parks or enterprises: what a delivery takes away leaves its relocations to
-- whoever brings it back.
CREATE TABLE "relocation" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "from_parcel_id" TEXT NOT NULL,
    "floor_dm2" BIGINT,
    "land_dm2" BIGINT,
    "leave_from" DATE,
    "leave_by" DATE NOT NULL,
    "note" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "relocation_pkey" PRIMARY KEY ("district_id","id")
);

-- Where an enterprise stays on its way, and where it ends. Only ever added to: the newest row of a relocation and place stands, the others are
-- its history. out_on: the planned end while it is in, the day it left once it has.
CREATE TABLE "relocation_stay" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "relocation_id" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "park_id" TEXT,
    "parcel_id" TEXT,
    "floor_id" TEXT,
    "destination_id" TEXT,
    "state" TEXT NOT NULL,
    "in_on" DATE NOT NULL,
    "out_on" DATE,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "relocation_stay_pkey" PRIMARY KEY ("district_id","seq")
);

-- What a relocation park holds from a day on. Only ever added to: of a park and day the newest row counts.
CREATE TABLE "relocation_capacity" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "park_id" TEXT NOT NULL,
    "from_day" DATE NOT NULL,
    "floor_dm2" BIGINT,
    "land_dm2" BIGINT,
    "source" TEXT,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "relocation_capacity_pkey" PRIMARY KEY ("district_id","seq")
);

-- Space set aside for enterprises that had to leave (安置空间): floors of a building, or land, ready on a day.
CREATE TABLE "relocation_destination" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "floor_id" TEXT,
    "name" TEXT NOT NULL,
    "floor_dm2" BIGINT,
    "land_dm2" BIGINT,
    "divisible" BOOLEAN NOT NULL DEFAULT true,
    "ready_on" DATE NOT NULL,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,

    CONSTRAINT "relocation_destination_pkey" PRIMARY KEY ("district_id","id")
);

CREATE INDEX "relocation_stay_district_id_relocation_id_idx" ON "relocation_stay"("district_id", "relocation_id");
CREATE INDEX "relocation_capacity_district_id_park_id_idx" ON "relocation_capacity"("district_id", "park_id");

ALTER TABLE "relocation" ADD CONSTRAINT "relocation_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "relocation_stay" ADD CONSTRAINT "relocation_stay_district_id_relocation_id_fkey" FOREIGN KEY ("district_id", "relocation_id") REFERENCES "relocation"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "relocation_capacity" ADD CONSTRAINT "relocation_capacity_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "relocation_destination" ADD CONSTRAINT "relocation_destination_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "relocation"
  ADD CONSTRAINT "relocation_words" CHECK (btrim("id") <> '' AND btrim("enterprise_id") <> '' AND btrim("author") <> ''),
  ADD CONSTRAINT "relocation_needs" CHECK (coalesce("floor_dm2", "land_dm2") IS NOT NULL AND "floor_dm2" > 0 AND "land_dm2" > 0),
  ADD CONSTRAINT "relocation_days" CHECK ("leave_from" <= "leave_by"),
  ADD CONSTRAINT "relocation_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
ALTER TABLE "relocation_stay"
  ADD CONSTRAINT "relocation_stay_place" CHECK (
    ("place" = 'transit' AND "park_id" IS NOT NULL AND "destination_id" IS NULL)
    OR ("place" = 'destination' AND "destination_id" IS NOT NULL AND "park_id" IS NULL)),
  ADD CONSTRAINT "relocation_stay_state" CHECK ("state" IN ('planned', 'in', 'left', 'cancelled')),
  ADD CONSTRAINT "relocation_stay_days" CHECK ("in_on" <= "out_on" AND ("state" <> 'left' OR "out_on" IS NOT NULL)),
  ADD CONSTRAINT "relocation_stay_words" CHECK (btrim("author") <> '');
ALTER TABLE "relocation_capacity"
  ADD CONSTRAINT "relocation_capacity_areas" CHECK (coalesce("floor_dm2", "land_dm2") IS NOT NULL AND "floor_dm2" >= 0 AND "land_dm2" >= 0),
  ADD CONSTRAINT "relocation_capacity_words" CHECK (btrim("author") <> '');
ALTER TABLE "relocation_destination"
  ADD CONSTRAINT "relocation_destination_areas" CHECK (("floor_dm2" IS NULL) <> ("land_dm2" IS NULL) AND "floor_dm2" > 0 AND "land_dm2" > 0),
  ADD CONSTRAINT "relocation_destination_words" CHECK (btrim("id") <> '' AND btrim("name") <> '' AND btrim("author") <> ''),
  ADD CONSTRAINT "relocation_destination_withdrawn" CHECK (("withdrawn_at" IS NULL) = ("withdrawn_by" IS NULL));
