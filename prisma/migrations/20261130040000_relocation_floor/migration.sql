-- A stay or a place to go names no floor: nothing ever wrote or asked for one.
ALTER TABLE "relocation_stay" DROP COLUMN "floor_id";
ALTER TABLE "relocation_destination" DROP COLUMN "floor_id";
