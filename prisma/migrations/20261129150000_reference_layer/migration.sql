-- Reference layers: control lines, red lines, farmland, plans as they came. A batch brings a layer whole, one row a version: of a layer the
-- newest batch that is not withdrawn counts. Nothing of them counts in any figure.
CREATE TABLE "reference_layer" (
    "district_id" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "layer_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "reference_layer_pkey" PRIMARY KEY ("district_id","batch_id")
);

CREATE INDEX "reference_layer_district_id_layer_id_idx" ON "reference_layer"("district_id", "layer_id");

-- Features of a version of a layer: points, lines or areas, with every column of the file.
CREATE TABLE "reference_feature" (
    "district_id" TEXT NOT NULL,
    "batch_id" TEXT NOT NULL,
    "row_no" INTEGER NOT NULL,
    "properties" JSONB NOT NULL,
    "geom" geometry(Geometry,4490) NOT NULL,

    CONSTRAINT "reference_feature_pkey" PRIMARY KEY ("district_id","batch_id","row_no")
);

CREATE INDEX "reference_feature_geom" ON "reference_feature" USING GIST ("geom");

ALTER TABLE "reference_layer" ADD CONSTRAINT "reference_layer_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reference_layer" ADD CONSTRAINT "reference_layer_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "import_batch"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "reference_feature" ADD CONSTRAINT "reference_feature_district_id_batch_id_fkey" FOREIGN KEY ("district_id", "batch_id") REFERENCES "reference_layer"("district_id", "batch_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "reference_layer"
  ADD CONSTRAINT "reference_layer_id" CHECK ("layer_id" ~ '^L[1-9][0-9]*$'),
  ADD CONSTRAINT "reference_layer_name" CHECK (btrim("name") <> ''),
  ADD CONSTRAINT "reference_layer_kind" CHECK ("kind" IN ('control', 'ecology', 'farmland', 'plan', 'other'));
