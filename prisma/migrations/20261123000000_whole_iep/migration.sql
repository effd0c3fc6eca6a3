CREATE TYPE "ConsentOutcome" AS ENUM ('whole', 'with_exceptions', 'declined');

CREATE TYPE "FindingDecisionKind" AS ENUM ('override', 'confirm');

CREATE TYPE "MeetingStatus" AS ENUM ('planned', 'held', 'cancelled');

CREATE TYPE "ReviewDecision" AS ENUM ('approved', 'changes_requested', 'withdrawn');

ALTER TYPE "IepStatus" ADD VALUE 'shared_draft';

ALTER TYPE "IepStatus" ADD VALUE 'meeting_held';

ALTER TYPE "IepStatus" ADD VALUE 'signed';

ALTER TYPE "IepStatus" ADD VALUE 'active';

ALTER TYPE "IepStatus" ADD VALUE 'amended';

ALTER TYPE "IepStatus" ADD VALUE 'expired';

ALTER TYPE "VersionReason" ADD VALUE 'restore';

ALTER TABLE "iep" ADD COLUMN     "amends_iep_id" UUID,
ADD COLUMN     "consent" "ConsentOutcome",
ADD COLUMN     "finalised_at" TIMESTAMPTZ(3),
ADD COLUMN     "finding_errors" INTEGER,
ADD COLUMN     "findings_checked_at" TIMESTAMPTZ(3),
ADD COLUMN     "prior_iep_id" UUID;

ALTER TABLE "iep_sentence" ADD COLUMN     "carried_from_id" UUID,
ADD COLUMN     "reviewed_at" TIMESTAMPTZ(3),
ADD COLUMN     "reviewed_by_id" UUID;

ALTER TABLE "iep_version" ADD COLUMN     "note" TEXT;

ALTER TABLE "student" ADD COLUMN     "next_due_on" DATE NOT NULL DEFAULT '9999-12-31'::date,
ADD COLUMN     "next_due_kind" TEXT;

CREATE TABLE "iep_transition" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "from" "IepStatus" NOT NULL,
    "to" "IepStatus" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "version_id" UUID,
    "by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "iep_transition_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "finding_decision" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "rule_id" TEXT NOT NULL,
    "anchor" TEXT NOT NULL,
    "kind" "FindingDecisionKind" NOT NULL,
    "reason" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,

    CONSTRAINT "finding_decision_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "iep_evidence_link" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,

    CONSTRAINT "iep_evidence_link_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "goal_progress" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "goal_block_id" UUID NOT NULL,
    "measured_on" DATE NOT NULL,
    "value" DECIMAL(10,3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "goal_progress_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "record_entry" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "iep_id" UUID,
    "meeting_id" UUID,
    "kind" TEXT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_id" UUID,
    "void_reason" TEXT,

    CONSTRAINT "record_entry_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "meeting" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "iep_id" UUID,
    "status" "MeetingStatus" NOT NULL DEFAULT 'planned',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 60,
    "location" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "meeting_person" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "membership_id" UUID,
    "guardianship_id" UUID,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "meeting_person_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "prior_written_notice" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "iep_id" UUID,
    "content" JSONB NOT NULL DEFAULT '{}',
    "decided_on" DATE,
    "sent_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "prior_written_notice_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "school_year" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,

    CONSTRAINT "school_year_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "closed_day" (
    "district_id" UUID NOT NULL,
    "on" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "is_holiday" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "closed_day_pkey" PRIMARY KEY ("district_id","on")
);

CREATE TABLE "student_clock" (
    "district_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "started_on" DATE,
    "met_on" DATE,
    "computed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "student_clock_pkey" PRIMARY KEY ("district_id","student_id","kind")
);

CREATE TABLE "reminder" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "days_before" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "saved_view" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "comment_thread" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "section_key" TEXT NOT NULL,
    "block_id" UUID,
    "sentence_id" UUID,
    "quote" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "comment_thread_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "comment" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "history" JSONB NOT NULL DEFAULT '[]',
    "removed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("district_id","id")
);

CREATE TABLE "presence" (
    "district_id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "section_key" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("district_id","iep_id","session_id")
);

CREATE TABLE "review_request" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "reviewer_membership_id" UUID NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" "ReviewDecision",
    "reasons" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "review_request_pkey" PRIMARY KEY ("district_id","id")
);

CREATE INDEX "student_district_id_next_due_on_id_idx" ON "student"("district_id", "next_due_on", "id");

CREATE INDEX "iep_district_id_status_idx" ON "iep"("district_id", "status");

CREATE INDEX "family_note_district_id_read_at_student_id_idx" ON "family_note"("district_id", "read_at", "student_id");

CREATE INDEX "student_clock_district_id_kind_due_on_idx" ON "student_clock"("district_id", "kind", "due_on");

CREATE INDEX "review_request_district_id_decided_at_idx" ON "review_request"("district_id", "decided_at");

CREATE INDEX "iep_transition_district_id_iep_id_at_idx" ON "iep_transition"("district_id", "iep_id", "at");

CREATE INDEX "finding_decision_district_id_iep_id_idx" ON "finding_decision"("district_id", "iep_id");

CREATE INDEX "iep_evidence_link_district_id_iep_id_idx" ON "iep_evidence_link"("district_id", "iep_id");

CREATE INDEX "iep_evidence_link_district_id_block_id_idx" ON "iep_evidence_link"("district_id", "block_id");

CREATE UNIQUE INDEX "iep_evidence_link_district_id_evidence_id_block_id_key" ON "iep_evidence_link"("district_id", "evidence_id", "block_id");

CREATE INDEX "goal_progress_district_id_goal_block_id_measured_on_idx" ON "goal_progress"("district_id", "goal_block_id", "measured_on");

CREATE INDEX "goal_progress_district_id_iep_id_idx" ON "goal_progress"("district_id", "iep_id");

CREATE INDEX "record_entry_district_id_student_id_occurred_on_idx" ON "record_entry"("district_id", "student_id", "occurred_on");

CREATE INDEX "record_entry_district_id_kind_occurred_on_idx" ON "record_entry"("district_id", "kind", "occurred_on");

CREATE INDEX "record_entry_district_id_iep_id_idx" ON "record_entry"("district_id", "iep_id");

CREATE INDEX "meeting_district_id_student_id_starts_at_idx" ON "meeting"("district_id", "student_id", "starts_at");

CREATE INDEX "meeting_district_id_starts_at_idx" ON "meeting"("district_id", "starts_at");

CREATE INDEX "meeting_person_district_id_meeting_id_idx" ON "meeting_person"("district_id", "meeting_id");

CREATE INDEX "prior_written_notice_district_id_student_id_created_at_idx" ON "prior_written_notice"("district_id", "student_id", "created_at");

CREATE INDEX "prior_written_notice_district_id_iep_id_idx" ON "prior_written_notice"("district_id", "iep_id");

CREATE UNIQUE INDEX "school_year_district_id_starts_on_key" ON "school_year"("district_id", "starts_on");

CREATE INDEX "student_clock_district_id_met_on_due_on_student_id_idx" ON "student_clock"("district_id", "met_on", "due_on", "student_id");

CREATE UNIQUE INDEX "reminder_district_id_student_id_membership_id_kind_due_on_d_key" ON "reminder"("district_id", "student_id", "membership_id", "kind", "due_on", "days_before");

CREATE UNIQUE INDEX "saved_view_district_id_membership_id_page_name_key" ON "saved_view"("district_id", "membership_id", "page", "name");

CREATE INDEX "comment_thread_district_id_iep_id_created_at_idx" ON "comment_thread"("district_id", "iep_id", "created_at");

CREATE INDEX "comment_district_id_thread_id_created_at_idx" ON "comment"("district_id", "thread_id", "created_at");

CREATE INDEX "review_request_district_id_iep_id_requested_at_idx" ON "review_request"("district_id", "iep_id", "requested_at");

CREATE INDEX "review_request_district_id_reviewer_membership_id_decided_a_idx" ON "review_request"("district_id", "reviewer_membership_id", "decided_at");

ALTER TABLE "iep" ADD CONSTRAINT "iep_district_id_prior_iep_id_fkey" FOREIGN KEY ("district_id", "prior_iep_id") REFERENCES "iep"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "iep" ADD CONSTRAINT "iep_district_id_amends_iep_id_fkey" FOREIGN KEY ("district_id", "amends_iep_id") REFERENCES "iep"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "iep_transition" ADD CONSTRAINT "iep_transition_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "iep_transition" ADD CONSTRAINT "iep_transition_district_id_version_id_fkey" FOREIGN KEY ("district_id", "version_id") REFERENCES "iep_version"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "finding_decision" ADD CONSTRAINT "finding_decision_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "iep_evidence_link" ADD CONSTRAINT "iep_evidence_link_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "iep_evidence_link" ADD CONSTRAINT "iep_evidence_link_district_id_evidence_id_fkey" FOREIGN KEY ("district_id", "evidence_id") REFERENCES "evidence"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "iep_evidence_link" ADD CONSTRAINT "iep_evidence_link_district_id_block_id_fkey" FOREIGN KEY ("district_id", "block_id") REFERENCES "iep_block"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "goal_progress" ADD CONSTRAINT "goal_progress_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "goal_progress" ADD CONSTRAINT "goal_progress_district_id_goal_block_id_fkey" FOREIGN KEY ("district_id", "goal_block_id") REFERENCES "iep_block"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "record_entry" ADD CONSTRAINT "record_entry_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "record_entry" ADD CONSTRAINT "record_entry_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "record_entry" ADD CONSTRAINT "record_entry_district_id_meeting_id_fkey" FOREIGN KEY ("district_id", "meeting_id") REFERENCES "meeting"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "meeting" ADD CONSTRAINT "meeting_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "meeting_person" ADD CONSTRAINT "meeting_person_district_id_meeting_id_fkey" FOREIGN KEY ("district_id", "meeting_id") REFERENCES "meeting"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "prior_written_notice" ADD CONSTRAINT "prior_written_notice_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "prior_written_notice" ADD CONSTRAINT "prior_written_notice_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "school_year" ADD CONSTRAINT "school_year_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "closed_day" ADD CONSTRAINT "closed_day_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "student_clock" ADD CONSTRAINT "student_clock_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reminder" ADD CONSTRAINT "reminder_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_district_id_membership_id_fkey" FOREIGN KEY ("district_id", "membership_id") REFERENCES "membership"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comment_thread" ADD CONSTRAINT "comment_thread_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "comment" ADD CONSTRAINT "comment_district_id_thread_id_fkey" FOREIGN KEY ("district_id", "thread_id") REFERENCES "comment_thread"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "presence" ADD CONSTRAINT "presence_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "review_request" ADD CONSTRAINT "review_request_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Global like the sessions: without grants, the role of the application cannot read it.
CREATE TABLE "password_reset" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "password_reset_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "password_reset_token_hash_key" ON "password_reset"("token_hash");

CREATE INDEX "password_reset_user_id_idx" ON "password_reset"("user_id");

ALTER TABLE "password_reset" ADD CONSTRAINT "password_reset_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who opened whose record is kept once a day: a second opening writes nothing.
CREATE UNIQUE INDEX "audit_event_viewed_once" ON "audit_event" ("district_id", "student_id", "actor_id", ("payload" ->> 'day')) WHERE "action" = 'student.viewed';

-- ---------------------------------------------------------------- row-level security of the new tables

DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'district_id' AND t.table_type = 'BASE TABLE'
      AND NOT EXISTS (
        SELECT FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.table_name
      )
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
    EXECUTE format(
      'CREATE POLICY district ON %I TO throughline_app
         USING (district_id = nullif(current_setting(''app.district_id'', true), '''')::uuid)
         WITH CHECK (district_id = nullif(current_setting(''app.district_id'', true), '''')::uuid)', tenant_table);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO throughline_app', tenant_table);
  END LOOP;
END $$;

-- What has been recorded stays as it was recorded.
REVOKE UPDATE, DELETE ON "iep_transition" FROM throughline_app;
REVOKE DELETE ON "record_entry", "finding_decision", "goal_progress" FROM throughline_app;

-- Plans that can still be edited get the section of the behavior plan. (They are in a status of before this migration.)
INSERT INTO "iep_section" ("district_id", "id", "iep_id", "key", "fields", "revision", "updated_at")
  SELECT "district_id", gen_random_uuid(), "id", 'behavior_plan', '{}', 1, CURRENT_TIMESTAMP
  FROM "iep" WHERE "status" IN ('draft', 'in_review')
ON CONFLICT DO NOTHING;

-- Until the clocks are counted for the first time, the lists are ordered by the two dates that are known.
UPDATE "student" SET
  "next_due_kind" = CASE WHEN "last_annual_review_on" + interval '1 year' <= coalesce("last_evaluation_on" + interval '3 years', 'infinity')
                         THEN 'annual_review' ELSE 'reevaluation' END,
  "next_due_on" = least("last_annual_review_on" + interval '1 year', "last_evaluation_on" + interval '3 years')::date
WHERE "last_annual_review_on" IS NOT NULL OR "last_evaluation_on" IS NOT NULL;
