CREATE TABLE "account_companies" (
	"account_label" text NOT NULL,
	"company_id" text NOT NULL,
	CONSTRAINT "account_companies_account_label_company_id_pk" PRIMARY KEY("account_label","company_id")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"label" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	CONSTRAINT "accounts_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "companies" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"environment" text NOT NULL,
	"web_host" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "connected_projects" (
	"integration_id" text NOT NULL,
	"position" integer NOT NULL,
	"project_id" text NOT NULL,
	"name" text NOT NULL,
	"number" text,
	CONSTRAINT "connected_projects_integration_id_position_pk" PRIMARY KEY("integration_id","position")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"account_label" text NOT NULL,
	"key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"validation_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_account_label_key_pk" PRIMARY KEY("account_label","key")
);
--> statement-breakpoint
CREATE TABLE "integrations" (
	"id" text PRIMARY KEY NOT NULL,
	"company_id" text NOT NULL,
	"name" text NOT NULL,
	"app_name" text NOT NULL,
	"app_kind" text NOT NULL,
	"app_marketplace_url" text,
	"credential_kind" text NOT NULL,
	"client_key" text,
	"client_secret_sealed" text,
	"credential_saved_at" timestamp (3) with time zone NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "marketplace_apps" (
	"name" text PRIMARY KEY NOT NULL,
	"client_key" text NOT NULL,
	"client_secret_sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seal_proofs" (
	"id" integer PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "validated_projects" (
	"validation_id" text NOT NULL,
	"position" integer NOT NULL,
	"project_id" text NOT NULL,
	"name" text NOT NULL,
	"number" text,
	"access" text NOT NULL,
	"reason" text,
	CONSTRAINT "validated_projects_validation_id_position_pk" PRIMARY KEY("validation_id","position")
);
--> statement-breakpoint
CREATE TABLE "validations" (
	"id" text PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"integration_id" text NOT NULL,
	"purpose" text NOT NULL,
	"state" text NOT NULL,
	"credential_kind" text NOT NULL,
	"client_key" text,
	"client_secret_sealed" text,
	"expected_revision" integer,
	"pages_done" integer NOT NULL,
	"pages_total" integer,
	"verdict" text,
	"connected" integer,
	"permitted" integer,
	"missing" integer,
	"unknown" integer,
	"outcome" text,
	"detail" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "account_companies" ADD CONSTRAINT "account_companies_account_label_accounts_label_fk" FOREIGN KEY ("account_label") REFERENCES "public"."accounts"("label") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_companies" ADD CONSTRAINT "account_companies_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "connected_projects" ADD CONSTRAINT "connected_projects_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_account_label_accounts_label_fk" FOREIGN KEY ("account_label") REFERENCES "public"."accounts"("label") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integrations" ADD CONSTRAINT "integrations_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validated_projects" ADD CONSTRAINT "validated_projects_validation_id_validations_id_fk" FOREIGN KEY ("validation_id") REFERENCES "public"."validations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "validations" ADD CONSTRAINT "validations_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "connected_projects_once" ON "connected_projects" USING btree ("integration_id","project_id");--> statement-breakpoint
CREATE INDEX "integrations_company" ON "integrations" USING btree ("company_id","id");--> statement-breakpoint
CREATE INDEX "validations_newest" ON "validations" USING btree ("integration_id","sequence");--> statement-breakpoint
CREATE INDEX "validations_queue" ON "validations" USING btree ("state","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "validations_one_at_a_time" ON "validations" USING btree ("integration_id") WHERE "validations"."state" in ('queued', 'running');