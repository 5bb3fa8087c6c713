-- Drawings are kept like views and selections.
ALTER TABLE "saved_item" DROP CONSTRAINT "saved_item_kind";
ALTER TABLE "saved_item" ADD CONSTRAINT "saved_item_kind" CHECK ("kind" IN ('view', 'selection', 'drawing'));
