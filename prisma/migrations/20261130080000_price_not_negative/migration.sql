-- A price of land is not below zero. One that is was mistyped, and nobody knows the right one: unknown.
UPDATE "parcel" SET "price_per_mu" = NULL WHERE "price_per_mu" < 0;
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_price_not_negative" CHECK ("price_per_mu" >= 0);
