-- Targets say over which land they are held, whom they bind by name, how they climb, and who is let off.
-- Null is what stood before: occupied land, nobody by name, no ramp, no exemption. A before-image from an older journal brings null.
ALTER TABLE "target"
  ADD COLUMN "denominator" TEXT,
  ADD COLUMN "scope_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
  ADD COLUMN "ramp" JSONB,
  ADD COLUMN "exemptions" JSONB;

ALTER TABLE "target"
  ADD CONSTRAINT "target_denominator" CHECK ("denominator" IS NULL OR "denominator" IN ('occupied', 'supplied', 'gross'));

-- Every state that a set of targets ever had: written once, never changed. The newest version of a set is the set as it stands.
-- It does not refer to the set, so that what was judged by a set stays readable when the set is gone.
CREATE TABLE "target_set_version" (
    "district_id" TEXT NOT NULL,
    "target_set_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "origin" TEXT NOT NULL,
    "restores" INTEGER,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "target_set_version_pkey" PRIMARY KEY ("district_id","target_set_id","version")
);

ALTER TABLE "target_set_version" ADD CONSTRAINT "target_set_version_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "target_set_version"
  ADD CONSTRAINT "target_set_version_version" CHECK ("version" > 0),
  ADD CONSTRAINT "target_set_version_origin" CHECK ("origin" IN ('before', 'policy', 'import', 'withdrawal', 'edit', 'copy', 'restore'));

-- What stood before there were versions is the first of each set.
INSERT INTO "target_set_version" ("district_id", "target_set_id", "version", "content", "origin", "author", "reason")
SELECT s."district_id", s."id", 1,
  jsonb_build_object('name', s."name", 'nameEn', s."name_en", 'caption', s."caption", 'captionEn', s."caption_en",
    'targets', (SELECT coalesce(jsonb_agg(jsonb_build_object(
        'id', t."id", 'metric', t."metric", 'operator', t."operator", 'value', trim_scale(t."value")::text, 'unit', t."unit",
        'scope', t."scope", 'scopeIds', to_jsonb(coalesce(t."scope_ids", '{}')), 'bindsKinds', to_jsonb(t."binds_kinds"),
        'population', t."population", 'denominator', coalesce(t."denominator", 'occupied'), 'reference', t."reference",
        'validFrom', t."valid_from", 'validTo', t."valid_to", 'ramp', t."ramp", 'exemptions', coalesce(t."exemptions", '[]'::jsonb),
        'document', t."source_document", 'clause', t."source_clause") ORDER BY t."position", t."id"), '[]'::jsonb)
      FROM "target" t WHERE t."district_id" = s."district_id" AND t."target_set_id" = s."id")),
  'before', '', ''
FROM "target_set" s;
