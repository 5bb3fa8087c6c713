-- A token opens one link: two with the same digest would each open either.
DROP INDEX "brochure_link_token_sha256_idx";
CREATE UNIQUE INDEX "brochure_link_token_sha256_key" ON "brochure_link"("token_sha256");
