-- Floors and workshops on offer (厂房楼层): one row a floor of a building on a parcel, changed in place by imports (journalled in batch_change).
-- Areas in 0.01 m². title_problem: in words, "权属清晰" where there is none. Null in any column: unknown.
CREATE TABLE "floor_space" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "building" TEXT NOT NULL,
    "floor" TEXT NOT NULL,
    "floor_dm2" BIGINT NOT NULL,
    "parcel_floor_dm2" BIGINT,
    "divisible" BOOLEAN NOT NULL DEFAULT true,
    "clear_height_m" DECIMAL(65,30),
    "floor_load_t_m2" DECIMAL(65,30),
    "crane_t" DECIMAL(65,30),
    "lifts" INTEGER,
    "price_per_m2_month" DECIMAL(65,30),
    "available_from" DATE,
    "title_problem" TEXT,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,

    CONSTRAINT "floor_space_pkey" PRIMARY KEY ("district_id","id")
);

CREATE INDEX "floor_space_district_id_parcel_id_idx" ON "floor_space"("district_id", "parcel_id");

ALTER TABLE "floor_space" ADD CONSTRAINT "floor_space_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "floor_space" ADD CONSTRAINT "floor_space_district_id_parcel_id_fkey" FOREIGN KEY ("district_id", "parcel_id") REFERENCES "parcel"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "floor_space" ADD CONSTRAINT "floor_space_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "floor_space"
  ADD CONSTRAINT "floor_space_words" CHECK (btrim("id") <> '' AND btrim("building") <> '' AND btrim("floor") <> ''),
  ADD CONSTRAINT "floor_space_areas" CHECK ("floor_dm2" > 0 AND "parcel_floor_dm2" > 0),
  ADD CONSTRAINT "floor_space_numbers" CHECK (least("clear_height_m", "floor_load_t_m2", "crane_t", "price_per_m2_month", "lifts") >= 0);
