-- Data releases: published states of the district. The state itself is a project file (server/project) beside the database, a row says
-- what it is called, who published it and by which SHA-256 the file is known. A row is never changed and a number never given twice.
CREATE TABLE "release" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "note" TEXT,
    "author" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "as_of" DATE NOT NULL,
    "periods" TEXT[],
    "parks" INTEGER NOT NULL,
    "parcels" INTEGER NOT NULL,
    "data_version" TEXT NOT NULL,
    "app_version" TEXT NOT NULL,
    "file_sha256" TEXT NOT NULL,
    "file_bytes" BIGINT NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE UNIQUE INDEX "release_district_id_id_key" ON "release"("district_id", "id");

CREATE UNIQUE INDEX "release_district_id_title_key" ON "release"("district_id", "title");

ALTER TABLE "release" ADD CONSTRAINT "release_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "release"
  ADD CONSTRAINT "release_id" CHECK ("id" ~ '^r[0-9]+-[0-9a-f]{8}$'),
  ADD CONSTRAINT "release_words" CHECK (btrim("title") <> '' AND btrim("author") <> ''),
  ADD CONSTRAINT "release_file" CHECK ("file_sha256" ~ '^[0-9a-f]{64}$' AND "file_bytes" > 0);
