-- Floors are shortlisted and rejected like parcels. parcel_id: the parcel on which the building stands. Null: the parcel itself.
-- Floors go with an import that is taken back, a decision stays: no foreign key, as for the parcel and the project.
ALTER TABLE "shortlist_entry" ADD COLUMN "floor_id" TEXT;
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_floor" CHECK (btrim("floor_id") <> '');
