-- What people keep to come back to: views (an address of the page) and selections (ids of parcels). A row never changes: its id follows from its
-- content, so that a link to it means the same for ever. Without a name it is only reached by its link. Taken off the list it still opens.
CREATE TABLE "saved_item" (
    "district_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT,
    "author" TEXT,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by" TEXT,

    CONSTRAINT "saved_item_pkey" PRIMARY KEY ("district_id","id")
);

CREATE INDEX "saved_item_district_id_kind_idx" ON "saved_item"("district_id", "kind");

ALTER TABLE "saved_item" ADD CONSTRAINT "saved_item_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "saved_item"
  ADD CONSTRAINT "saved_item_kind" CHECK ("kind" IN ('view', 'selection')),
  ADD CONSTRAINT "saved_item_author" CHECK (("name" IS NULL) = ("author" IS NULL) AND btrim("name") <> '' AND btrim("author") <> ''),
  ADD CONSTRAINT "saved_item_removed" CHECK (("removed_at" IS NULL) = ("removed_by" IS NULL));
