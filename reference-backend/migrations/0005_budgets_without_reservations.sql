DROP TABLE "request_reservations" CASCADE;--> statement-breakpoint
ALTER TABLE "request_budgets" DROP COLUMN "remaining";--> statement-breakpoint
ALTER TABLE "request_budgets" DROP COLUMN "resets_at";