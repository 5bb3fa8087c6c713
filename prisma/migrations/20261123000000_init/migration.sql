-- The first tables: land, enterprises, figures, targets, and where each row came from.
-- Made by `prisma migrate diff` from schema.prisma, then completed by hand at the end with what Prisma cannot say:
-- checks, partial and GiST indexes, deferred keys. Frozen: a change is a new migration.

-- Geometry columns need PostGIS, wherever the administrator put it. (No semicolons in comments: the engine splits at each.)
CREATE EXTENSION IF NOT EXISTS postgis;


-- CreateTable
CREATE TABLE "district" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "geom" geometry(MultiPolygon,4490),

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "town" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "geom" geometry(MultiPolygon,4490),

    CONSTRAINT "town_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "park" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,
    "kind" TEXT NOT NULL,
    "parent_id" TEXT,
    "boundary" TEXT NOT NULL DEFAULT 'sketch',
    "towns" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "source" TEXT,
    "batch_id" TEXT,
    "row_no" INTEGER,
    "geom" geometry(MultiPolygon,4490),

    CONSTRAINT "park_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "park_lead_industry" (
    "district_id" TEXT NOT NULL,
    "park_id" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "source" TEXT,

    CONSTRAINT "park_lead_industry_pkey" PRIMARY KEY ("district_id","park_id","prefix")
);

-- CreateTable
CREATE TABLE "parcel" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "code" TEXT,
    "unit_code" TEXT,
    "name" TEXT,
    "address" TEXT,
    "park_id" TEXT,
    "park_rule" TEXT NOT NULL DEFAULT 'none',
    "park_share" DECIMAL(65,30),
    "town_id" TEXT,
    "use_code" TEXT,
    "use_grade" TEXT,
    "status" TEXT,
    "owner" TEXT,
    "owner_credit_code" TEXT,
    "certificate_dm2" BIGINT,
    "contract_dm2" BIGINT,
    "survey_dm2" BIGINT,
    "geodesic_dm2" BIGINT NOT NULL,
    "area_dm2" BIGINT NOT NULL,
    "area_basis" TEXT NOT NULL,
    "far_actual" DECIMAL(65,30),
    "density_percent" DECIMAL(65,30),
    "expires_on" DATE,
    "granted_on" DATE,
    "attributes" JSONB NOT NULL DEFAULT '{}',
    "geom" geometry(MultiPolygon,4490) NOT NULL,
    "label_lon" DOUBLE PRECISION NOT NULL,
    "label_lat" DOUBLE PRECISION NOT NULL,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,

    CONSTRAINT "parcel_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "plan_limit" (
    "district_id" TEXT NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "min" DECIMAL(65,30),
    "max" DECIMAL(65,30),
    "min_inclusive" BOOLEAN NOT NULL DEFAULT true,
    "max_inclusive" BOOLEAN NOT NULL DEFAULT true,
    "unit" TEXT,
    "raw" TEXT,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,

    CONSTRAINT "plan_limit_pkey" PRIMARY KEY ("district_id","parcel_id","key")
);

-- CreateTable
CREATE TABLE "commitment" (
    "district_id" TEXT NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "unit" TEXT NOT NULL,
    "raw" TEXT,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("district_id","parcel_id","key")
);

-- CreateTable
CREATE TABLE "enterprise" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "industry_code" TEXT,
    "above_scale" BOOLEAN NOT NULL,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,

    CONSTRAINT "enterprise_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "occupancy" (
    "district_id" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "parcel_id" TEXT NOT NULL,
    "area_dm2" BIGINT,
    "floor_dm2" BIGINT,
    "tenure" TEXT,
    "year_from" INTEGER,
    "year_to" INTEGER,
    "superseded_by" TEXT,

    CONSTRAINT "occupancy_pkey" PRIMARY KEY ("district_id","batch_id","row_no")
);

-- CreateTable
CREATE TABLE "figure" (
    "district_id" TEXT NOT NULL,
    "enterprise_id" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,
    "value_yuan" BIGINT NOT NULL,
    "superseded_by" TEXT,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("district_id","enterprise_id","period","measure","batch_id")
);

-- CreateTable
CREATE TABLE "industry_code" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT,

    CONSTRAINT "industry_code_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "industry_cluster" (
    "district_id" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "cluster" TEXT NOT NULL,
    "name" TEXT,
    "basis" TEXT,

    CONSTRAINT "industry_cluster_pkey" PRIMARY KEY ("district_id","prefix")
);

-- CreateTable
CREATE TABLE "target_set" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "caption_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "target_set_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "target" (
    "district_id" TEXT NOT NULL,
    "target_set_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "metric" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "value" DECIMAL(65,30) NOT NULL,
    "unit" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "population" TEXT NOT NULL,
    "valid_from" DATE,
    "valid_to" DATE,
    "source_document" TEXT NOT NULL,
    "source_clause" TEXT NOT NULL,
    "binds_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "reference" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "target_pkey" PRIMARY KEY ("district_id","target_set_id","id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "operator" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "scope_basis" TEXT,
    "kind" TEXT,
    "dated_2027" BOOLEAN,
    "quote" TEXT,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "imported_by" TEXT NOT NULL,
    "period" TEXT,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "counts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "raw_row" (
    "district_id" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "raw_row_pkey" PRIMARY KEY ("district_id","batch_id","row_no")
);

-- CreateTable
CREATE TABLE "setting" (
    "district_id" TEXT NOT NULL DEFAULT '',
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("district_id","key")
);

-- CreateIndex
CREATE INDEX "park_district_id_parent_id_idx" ON "park"("district_id", "parent_id");

-- CreateIndex
CREATE INDEX "parcel_district_id_park_id_idx" ON "parcel"("district_id", "park_id");

-- CreateIndex
CREATE INDEX "parcel_district_id_town_id_idx" ON "parcel"("district_id", "town_id");

-- CreateIndex
CREATE INDEX "occupancy_district_id_enterprise_id_idx" ON "occupancy"("district_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "occupancy_district_id_parcel_id_idx" ON "occupancy"("district_id", "parcel_id");

-- CreateIndex
CREATE INDEX "figure_district_id_batch_id_idx" ON "figure"("district_id", "batch_id");

-- CreateIndex
CREATE INDEX "import_batch_district_id_kind_sha256_idx" ON "import_batch"("district_id", "kind", "sha256");

-- AddForeignKey
ALTER TABLE "town" ADD CONSTRAINT "town_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "park" ADD CONSTRAINT "park_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "park" ADD CONSTRAINT "park_district_id_parent_id_fkey" FOREIGN KEY ("district_id", "parent_id") REFERENCES "park"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "park" ADD CONSTRAINT "park_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "park_lead_industry" ADD CONSTRAINT "park_lead_industry_district_id_park_id_fkey" FOREIGN KEY ("district_id", "park_id") REFERENCES "park"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_district_id_park_id_fkey" FOREIGN KEY ("district_id", "park_id") REFERENCES "park"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_district_id_town_id_fkey" FOREIGN KEY ("district_id", "town_id") REFERENCES "town"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "parcel" ADD CONSTRAINT "parcel_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "plan_limit" ADD CONSTRAINT "plan_limit_district_id_parcel_id_fkey" FOREIGN KEY ("district_id", "parcel_id") REFERENCES "parcel"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_district_id_parcel_id_fkey" FOREIGN KEY ("district_id", "parcel_id") REFERENCES "parcel"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_district_id_enterprise_id_fkey" FOREIGN KEY ("district_id", "enterprise_id") REFERENCES "enterprise"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_district_id_parcel_id_fkey" FOREIGN KEY ("district_id", "parcel_id") REFERENCES "parcel"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "occupancy" ADD CONSTRAINT "occupancy_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_district_id_enterprise_id_fkey" FOREIGN KEY ("district_id", "enterprise_id") REFERENCES "enterprise"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure" ADD CONSTRAINT "figure_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "industry_cluster" ADD CONSTRAINT "industry_cluster_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_set" ADD CONSTRAINT "target_set_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target" ADD CONSTRAINT "target_district_id_target_set_id_fkey" FOREIGN KEY ("district_id", "target_set_id") REFERENCES "target_set"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "raw_row" ADD CONSTRAINT "raw_row_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- A file may name a child park before its parent.
ALTER TABLE "park" ALTER CONSTRAINT "park_district_id_parent_id_fkey" DEFERRABLE INITIALLY DEFERRED;

-- One current value for enterprise, period and measure. The order and the included value serve the tallies without the table.
CREATE UNIQUE INDEX "figure_current" ON "figure" ("district_id", "period", "enterprise_id", "measure") INCLUDE ("value_yuan")
  WHERE "superseded_by" IS NULL;
-- Rows whose land has to be worked out from floors or shares: few, so that declared areas stay the quick way.
CREATE INDEX "occupancy_undeclared" ON "occupancy" ("district_id", "parcel_id") WHERE "superseded_by" IS NULL AND "area_dm2" IS NULL;

CREATE INDEX "district_geom" ON "district" USING GIST ("geom");
CREATE INDEX "town_geom" ON "town" USING GIST ("geom");
CREATE INDEX "park_geom" ON "park" USING GIST ("geom");
CREATE INDEX "parcel_geom" ON "parcel" USING GIST ("geom");

ALTER TABLE "park"
  ADD CONSTRAINT "park_kind" CHECK ("kind" IN ('cluster_area', 'strategic_park', 'advantage_community', 'themed_park', 'planned_cluster', 'relocation_park')),
  ADD CONSTRAINT "park_boundary" CHECK ("boundary" IN ('approved', 'sketch')),
  ADD CONSTRAINT "park_not_its_own_parent" CHECK ("parent_id" <> "id");

-- 20 km² bounds a parcel, so that products of two areas stay within 64 bits in the tallies.
ALTER TABLE "parcel"
  ADD CONSTRAINT "parcel_area" CHECK ("area_dm2" > 0 AND "area_dm2" <= 2000000000),
  ADD CONSTRAINT "parcel_geodesic" CHECK ("geodesic_dm2" > 0 AND "geodesic_dm2" <= 2000000000),
  ADD CONSTRAINT "parcel_registered" CHECK ("certificate_dm2" > 0 AND "contract_dm2" > 0 AND "survey_dm2" > 0),
  ADD CONSTRAINT "parcel_area_basis" CHECK (
    "area_basis" IN ('certificate', 'contract', 'survey', 'geodesic')
    AND "area_dm2" IS NOT DISTINCT FROM CASE "area_basis" WHEN 'certificate' THEN "certificate_dm2" WHEN 'contract' THEN "contract_dm2" WHEN 'survey' THEN "survey_dm2" ELSE "geodesic_dm2" END),
  ADD CONSTRAINT "parcel_park_rule" CHECK ("park_rule" IN ('assigned', 'largest_share', 'none') AND ("park_rule" = 'none') = ("park_id" IS NULL)),
  ADD CONSTRAINT "parcel_park_share" CHECK ("park_share" >= 0 AND "park_share" <= 1);

ALTER TABLE "occupancy"
  ADD CONSTRAINT "occupancy_area" CHECK ("area_dm2" >= 0 AND "area_dm2" <= 2000000000),
  ADD CONSTRAINT "occupancy_floor" CHECK ("floor_dm2" >= 0 AND "floor_dm2" <= 200000000000),
  ADD CONSTRAINT "occupancy_years" CHECK ("year_from" <= "year_to");

-- Money stays a safe integer in JavaScript (10¹⁵ yuan is above any sum in the country).
ALTER TABLE "figure"
  ADD CONSTRAINT "figure_measure" CHECK ("measure" IN ('output', 'tax', 'rd')),
  ADD CONSTRAINT "figure_period" CHECK ("period" ~ '^(19|20)[0-9]{2}(Q[1-4])?$'),
  ADD CONSTRAINT "figure_value" CHECK ("value_yuan" BETWEEN -1000000000000000 AND 1000000000000000);

ALTER TABLE "target"
  ADD CONSTRAINT "target_metric" CHECK ("metric" IN ('output_per_mu', 'tax_per_mu', 'rd_per_mu', 'concentration')),
  ADD CONSTRAINT "target_operator" CHECK ("operator" IN ('>=', '>', '<=')),
  ADD CONSTRAINT "target_population" CHECK ("population" IN ('above-scale', 'all'));
