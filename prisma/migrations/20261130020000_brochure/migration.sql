-- Links to client pages (招商推介页): the chosen sites of a project as they were when somebody shared them. content: what the page says, whole,
-- frozen, already redacted. Of the token in the link only its SHA-256 is kept. expires_on: the last day (of Beijing) on which it opens.
-- A project taken back with its file closes its links and they open again with it: no key to its table, as for the shortlist.
CREATE TABLE "brochure_link" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "project_id" TEXT NOT NULL,
    "token_sha256" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_on" DATE NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" TEXT,

    CONSTRAINT "brochure_link_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "brochure_link_district_id_project_id_idx" ON "brochure_link"("district_id", "project_id");
CREATE INDEX "brochure_link_token_sha256_idx" ON "brochure_link"("token_sha256");

ALTER TABLE "brochure_link" ADD CONSTRAINT "brochure_link_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "brochure_link"
  ADD CONSTRAINT "brochure_link_words" CHECK (btrim("author") <> '' AND "token_sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "brochure_link_revoked" CHECK (("revoked_at" IS NULL) = ("revoked_by" IS NULL));

-- When somebody opened a client page or its file. Nothing of who they are.
CREATE TABLE "brochure_opening" (
    "district_id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "link_seq" BIGINT NOT NULL,
    "what" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "brochure_opening_pkey" PRIMARY KEY ("district_id","seq")
);

CREATE INDEX "brochure_opening_district_id_link_seq_idx" ON "brochure_opening"("district_id", "link_seq");

ALTER TABLE "brochure_opening" ADD CONSTRAINT "brochure_opening_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "brochure_opening" ADD CONSTRAINT "brochure_opening_district_id_link_seq_fkey" FOREIGN KEY ("district_id", "link_seq") REFERENCES "brochure_link"("district_id", "seq") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "brochure_opening" ADD CONSTRAINT "brochure_opening_what" CHECK ("what" IN ('page', 'pdf'));
