CREATE TABLE "audit_entries" (
	"sequence" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account_label" text,
	"action" text NOT NULL,
	"integration_id" text,
	"validation_id" text,
	"details" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_budgets" (
	"key_digest" text PRIMARY KEY NOT NULL,
	"remaining" integer,
	"resets_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "request_reservations" (
	"id" text PRIMARY KEY NOT NULL,
	"key_digest" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "validations" RENAME COLUMN "pages_done" TO "progress_done";--> statement-breakpoint
ALTER TABLE "validations" RENAME COLUMN "pages_total" TO "progress_total";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "scopes" text[] DEFAULT '{"read","validate","save"}' NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "revoked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "companies" ADD COLUMN "web_host_checked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "connected_projects" ADD COLUMN "synced" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "integrations" ADD COLUMN "required_tools" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "validations" ADD COLUMN "started_by" text;--> statement-breakpoint
ALTER TABLE "validations" ADD COLUMN "runner_id" text;--> statement-breakpoint
ALTER TABLE "validations" ADD COLUMN "lease_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "validations" ADD COLUMN "waiting_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "validations" ADD COLUMN "permitted_table" jsonb;--> statement-breakpoint
ALTER TABLE "validations" ADD COLUMN "connected_digest" text;--> statement-breakpoint
CREATE INDEX "audit_entries_of_integration" ON "audit_entries" USING btree ("integration_id","sequence");--> statement-breakpoint
CREATE INDEX "request_reservations_of_key" ON "request_reservations" USING btree ("key_digest","expires_at");