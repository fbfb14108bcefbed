ALTER TABLE "request_budgets" ADD COLUMN "state" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "request_budgets" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;