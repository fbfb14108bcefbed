CREATE TABLE "elsewhere_looks" (
	"key_digest" text NOT NULL,
	"company_id" text NOT NULL,
	"other_id" text NOT NULL,
	"looked_at" timestamp (3) with time zone NOT NULL,
	"asked" jsonb NOT NULL,
	"found" jsonb NOT NULL,
	CONSTRAINT "elsewhere_looks_key_digest_company_id_other_id_pk" PRIMARY KEY("key_digest","company_id","other_id")
);
