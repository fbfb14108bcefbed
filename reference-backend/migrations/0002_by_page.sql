ALTER TABLE "validations" ADD COLUMN "by_page" integer;--> statement-breakpoint
ALTER TABLE "validations" ADD COLUMN "confirmed_by_page" jsonb;