-- How a delivery of a shape (format and columns) was read the last time, so that the next one is read alike.
CREATE TABLE "source_profile" (
    "district_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "choices" JSONB NOT NULL,
    "remembered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "remembered_by" TEXT NOT NULL,

    CONSTRAINT "source_profile_pkey" PRIMARY KEY ("district_id","key")
);

ALTER TABLE "source_profile" ADD CONSTRAINT "source_profile_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
