-- Land as supply: from which day it can be had, for how much in 万元 a mu, and what stands against its title ('权属清晰': nothing). Null: nobody says.
ALTER TABLE "parcel"
  ADD COLUMN "available_from" DATE,
  ADD COLUMN "price_per_mu" DECIMAL(65,30),
  ADD COLUMN "title_problem" TEXT;
