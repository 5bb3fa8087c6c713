-- Industry codes by version of the classification: what was there is the version of 2017.
ALTER TABLE "industry_code" ADD COLUMN "version" TEXT NOT NULL DEFAULT 'GB/T 4754-2017';
ALTER TABLE "industry_code" ALTER COLUMN "version" DROP DEFAULT;
ALTER TABLE "industry_code" DROP CONSTRAINT "industry_code_pkey";
ALTER TABLE "industry_code" ADD CONSTRAINT "industry_code_pkey" PRIMARY KEY ("version", "code");
