-- The schema of the first release: tables, keys and, at the end, what Prisma cannot express:
-- checks, partial and vector indexes, row-level security and the grants of the application's role.

CREATE EXTENSION IF NOT EXISTS vector;


-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('case_manager', 'general_education_teacher', 'related_service_provider', 'coordinator', 'district_administrator');

-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('case_manager', 'team_member');

-- CreateEnum
CREATE TYPE "InvitationKind" AS ENUM ('guardian', 'staff');

-- CreateEnum
CREATE TYPE "DocumentStatus" AS ENUM ('received', 'reading', 'indexing', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('score', 'observation', 'teacher_input', 'family_input', 'strength');

-- CreateEnum
CREATE TYPE "IepKind" AS ENUM ('initial', 'annual', 'reevaluation', 'amendment');

-- CreateEnum
CREATE TYPE "IepStatus" AS ENUM ('draft', 'in_review', 'finalised', 'superseded');

-- CreateEnum
CREATE TYPE "IepBlockKind" AS ENUM ('heading', 'paragraph', 'need', 'goal', 'service', 'support');

-- CreateEnum
CREATE TYPE "SentenceOrigin" AS ENUM ('ai', 'edited', 'human');

-- CreateEnum
CREATE TYPE "DraftRunStatus" AS ENUM ('running', 'done', 'stopped', 'failed');

-- CreateEnum
CREATE TYPE "SuggestionState" AS ENUM ('pending', 'accepted', 'edited', 'rejected');

-- CreateEnum
CREATE TYPE "VersionReason" AS ENUM ('share', 'finalise', 'amend');

-- CreateEnum
CREATE TYPE "FamilyNoteKind" AS ENUM ('concern', 'question');

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "district" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" CHAR(2) NOT NULL,
    "time_zone" TEXT NOT NULL,
    "ai_enabled" BOOLEAN NOT NULL DEFAULT false,
    "state_config" JSONB NOT NULL DEFAULT '{}',
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "district_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "school" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "school_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "membership" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,
    "school_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "student" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "local_id" TEXT,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "preferred_name" TEXT,
    "birth_date" DATE NOT NULL,
    "grade" TEXT NOT NULL,
    "disability_category" TEXT NOT NULL,
    "home_language" TEXT NOT NULL DEFAULT 'en',
    "english_learner" BOOLEAN NOT NULL DEFAULT false,
    "school_week_minutes" INTEGER NOT NULL DEFAULT 1950,
    "last_evaluation_on" DATE,
    "last_annual_review_on" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "student_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "student_team" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "membership_id" UUID NOT NULL,
    "role" "TeamRole" NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "student_team_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "guardianship" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "relationship" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "needs_interpreter" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "guardianship_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "InvitationKind" NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "MemberRole",
    "student_id" UUID,
    "relationship" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "document" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "byte_size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "status" "DocumentStatus" NOT NULL DEFAULT 'received',
    "failure_code" TEXT,
    "page_count" INTEGER,
    "uploaded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "indexed_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "document_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "document_page" (
    "district_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "document_page_pkey" PRIMARY KEY ("district_id","document_id","number")
);

-- CreateTable
CREATE TABLE "evidence" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "area" TEXT,
    "instrument" TEXT,
    "measure" TEXT,
    "score_type" TEXT,
    "value" DECIMAL(10,3),
    "unit" TEXT,
    "percentile" DECIMAL(5,2),
    "level" TEXT,
    "text" TEXT NOT NULL,
    "occurred_on" DATE,
    "source" TEXT,
    "document_id" UUID,
    "page_number" INTEGER,
    "span_start" INTEGER,
    "span_end" INTEGER,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "passage" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "page_number" INTEGER NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT,
    "text" TEXT NOT NULL,
    "term_count" INTEGER NOT NULL,

    CONSTRAINT "passage_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "passage_term" (
    "district_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "passage_id" UUID NOT NULL,
    "frequency" INTEGER NOT NULL,

    CONSTRAINT "passage_term_pkey" PRIMARY KEY ("district_id","student_id","term","passage_id")
);

-- CreateTable
CREATE TABLE "passage_embedding" (
    "district_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "space" TEXT NOT NULL,
    "embedding" halfvec(1536) NOT NULL,

    CONSTRAINT "passage_embedding_pkey" PRIMARY KEY ("district_id","passage_id","space")
);

-- CreateTable
CREATE TABLE "knowledge_source" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT,
    "current_as_of" DATE,
    "text" TEXT NOT NULL,

    CONSTRAINT "knowledge_source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_passage" (
    "id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "citation" TEXT NOT NULL,
    "heading" TEXT,
    "position" INTEGER NOT NULL,
    "span_start" INTEGER NOT NULL,
    "span_end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "term_count" INTEGER NOT NULL,

    CONSTRAINT "knowledge_passage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "knowledge_term" (
    "term" TEXT NOT NULL,
    "passage_id" UUID NOT NULL,
    "frequency" INTEGER NOT NULL,

    CONSTRAINT "knowledge_term_pkey" PRIMARY KEY ("term","passage_id")
);

-- CreateTable
CREATE TABLE "knowledge_embedding" (
    "passage_id" UUID NOT NULL,
    "space" TEXT NOT NULL,
    "embedding" halfvec(1536) NOT NULL,

    CONSTRAINT "knowledge_embedding_pkey" PRIMARY KEY ("passage_id","space")
);

-- CreateTable
CREATE TABLE "iep" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "kind" "IepKind" NOT NULL,
    "status" "IepStatus" NOT NULL DEFAULT 'draft',
    "starts_on" DATE,
    "ends_on" DATE,
    "meeting_on" DATE,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "iep_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "iep_section" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fields" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "iep_section_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "iep_section_revision" (
    "district_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "saved_by_id" UUID NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "iep_section_revision_pkey" PRIMARY KEY ("district_id","section_id","revision")
);

-- CreateTable
CREATE TABLE "iep_block" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "IepBlockKind" NOT NULL,
    "fields" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "iep_block_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "iep_link" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "from_block_id" UUID NOT NULL,
    "to_block_id" UUID NOT NULL,

    CONSTRAINT "iep_link_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "iep_sentence" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "origin" "SentenceOrigin" NOT NULL,
    "writer" TEXT,
    "model_id" TEXT,
    "prompt_version" TEXT,
    "suggestion_id" UUID,
    "accepted_by_id" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "author_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "iep_sentence_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "iep_sentence_source" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sentence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "passage_id" UUID,
    "evidence_id" UUID,
    "knowledge_passage_id" UUID,

    CONSTRAINT "iep_sentence_source_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "draft_run" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "section_key" TEXT NOT NULL,
    "status" "DraftRunStatus" NOT NULL DEFAULT 'running',
    "provider" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "writer" TEXT NOT NULL,
    "prompt_version" TEXT NOT NULL,
    "pack" JSONB NOT NULL DEFAULT '[]',
    "resumed_from_id" UUID,
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeat_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stop_requested_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "failure_code" TEXT,

    CONSTRAINT "draft_run_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "draft_suggestion" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "run_id" UUID NOT NULL,
    "section_key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "item" JSONB NOT NULL,
    "sources" JSONB NOT NULL,
    "gates" JSONB NOT NULL DEFAULT '[]',
    "is_flagged" BOOLEAN NOT NULL DEFAULT false,
    "state" "SuggestionState" NOT NULL DEFAULT 'pending',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_suggestion_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "model_call" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "run_id" UUID,
    "student_id" UUID,
    "actor_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "model_id" TEXT NOT NULL,
    "field_classes" JSONB NOT NULL,
    "input_tokens" INTEGER,
    "output_tokens" INTEGER,
    "outcome" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_call_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "iep_version" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" "VersionReason" NOT NULL,
    "content" JSONB NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "iep_version_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "iep_share" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "iep_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "guardianship_id" UUID NOT NULL,
    "message" TEXT,
    "shared_by_id" UUID NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "opened_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "iep_share_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "family_note" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "student_id" UUID NOT NULL,
    "iep_id" UUID,
    "version_id" UUID,
    "guardianship_id" UUID NOT NULL,
    "kind" "FamilyNoteKind" NOT NULL,
    "section_key" TEXT,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_by_id" UUID,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "family_note_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject_id" UUID,
    "student_id" UUID,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "district_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failure_code" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("district_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "membership_district_id_user_id_key" ON "membership"("district_id", "user_id");

-- CreateIndex
CREATE INDEX "student_district_id_family_name_given_name_id_idx" ON "student"("district_id", "family_name", "given_name", "id");

-- CreateIndex
CREATE INDEX "student_team_district_id_membership_id_idx" ON "student_team"("district_id", "membership_id");

-- CreateIndex
CREATE UNIQUE INDEX "student_team_district_id_student_id_membership_id_key" ON "student_team"("district_id", "student_id", "membership_id");

-- CreateIndex
CREATE INDEX "guardianship_user_id_idx" ON "guardianship"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "guardianship_district_id_student_id_user_id_key" ON "guardianship"("district_id", "student_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "document_district_id_student_id_created_at_idx" ON "document"("district_id", "student_id", "created_at");

-- CreateIndex
CREATE INDEX "evidence_district_id_student_id_occurred_on_idx" ON "evidence"("district_id", "student_id", "occurred_on");

-- CreateIndex
CREATE INDEX "passage_district_id_student_id_idx" ON "passage"("district_id", "student_id");

-- CreateIndex
CREATE INDEX "passage_district_id_document_id_position_idx" ON "passage"("district_id", "document_id", "position");

-- CreateIndex
CREATE INDEX "passage_term_district_id_passage_id_idx" ON "passage_term"("district_id", "passage_id");

-- CreateIndex
CREATE INDEX "passage_embedding_district_id_student_id_space_idx" ON "passage_embedding"("district_id", "student_id", "space");

-- CreateIndex
CREATE UNIQUE INDEX "knowledge_source_citation_key" ON "knowledge_source"("citation");

-- CreateIndex
CREATE INDEX "knowledge_passage_source_id_position_idx" ON "knowledge_passage"("source_id", "position");

-- CreateIndex
CREATE INDEX "knowledge_term_passage_id_idx" ON "knowledge_term"("passage_id");

-- CreateIndex
CREATE INDEX "iep_district_id_student_id_created_at_idx" ON "iep"("district_id", "student_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "iep_section_district_id_iep_id_key_key" ON "iep_section"("district_id", "iep_id", "key");

-- CreateIndex
CREATE INDEX "iep_block_district_id_section_id_position_idx" ON "iep_block"("district_id", "section_id", "position");

-- CreateIndex
CREATE INDEX "iep_block_district_id_iep_id_idx" ON "iep_block"("district_id", "iep_id");

-- CreateIndex
CREATE INDEX "iep_link_district_id_iep_id_idx" ON "iep_link"("district_id", "iep_id");

-- CreateIndex
CREATE UNIQUE INDEX "iep_link_district_id_from_block_id_to_block_id_key" ON "iep_link"("district_id", "from_block_id", "to_block_id");

-- CreateIndex
CREATE INDEX "iep_sentence_district_id_block_id_position_idx" ON "iep_sentence"("district_id", "block_id", "position");

-- CreateIndex
CREATE INDEX "iep_sentence_district_id_iep_id_idx" ON "iep_sentence"("district_id", "iep_id");

-- CreateIndex
CREATE INDEX "iep_sentence_source_district_id_sentence_id_idx" ON "iep_sentence_source"("district_id", "sentence_id");

-- CreateIndex
CREATE INDEX "iep_sentence_source_district_id_passage_id_idx" ON "iep_sentence_source"("district_id", "passage_id");

-- CreateIndex
CREATE INDEX "iep_sentence_source_district_id_evidence_id_idx" ON "iep_sentence_source"("district_id", "evidence_id");

-- CreateIndex
CREATE INDEX "draft_run_district_id_iep_id_section_key_started_at_idx" ON "draft_run"("district_id", "iep_id", "section_key", "started_at");

-- CreateIndex
CREATE INDEX "draft_suggestion_district_id_iep_id_section_key_state_idx" ON "draft_suggestion"("district_id", "iep_id", "section_key", "state");

-- CreateIndex
CREATE UNIQUE INDEX "draft_suggestion_district_id_run_id_position_key" ON "draft_suggestion"("district_id", "run_id", "position");

-- CreateIndex
CREATE INDEX "model_call_district_id_created_at_idx" ON "model_call"("district_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "iep_version_district_id_iep_id_number_key" ON "iep_version"("district_id", "iep_id", "number");

-- CreateIndex
CREATE INDEX "iep_share_district_id_guardianship_id_idx" ON "iep_share"("district_id", "guardianship_id");

-- CreateIndex
CREATE INDEX "iep_share_district_id_iep_id_idx" ON "iep_share"("district_id", "iep_id");

-- CreateIndex
CREATE UNIQUE INDEX "iep_share_district_id_version_id_guardianship_id_key" ON "iep_share"("district_id", "version_id", "guardianship_id");

-- CreateIndex
CREATE INDEX "family_note_district_id_student_id_created_at_idx" ON "family_note"("district_id", "student_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_district_id_created_at_idx" ON "audit_event"("district_id", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_district_id_student_id_created_at_idx" ON "audit_event"("district_id", "student_id", "created_at");

-- CreateIndex
CREATE INDEX "outbox_mail_district_id_created_at_idx" ON "outbox_mail"("district_id", "created_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "school" ADD CONSTRAINT "school_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_district_id_fkey" FOREIGN KEY ("district_id") REFERENCES "district"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_district_id_school_id_fkey" FOREIGN KEY ("district_id", "school_id") REFERENCES "school"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "student" ADD CONSTRAINT "student_district_id_school_id_fkey" FOREIGN KEY ("district_id", "school_id") REFERENCES "school"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "student_team" ADD CONSTRAINT "student_team_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "student_team" ADD CONSTRAINT "student_team_district_id_membership_id_fkey" FOREIGN KEY ("district_id", "membership_id") REFERENCES "membership"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_page" ADD CONSTRAINT "document_page_district_id_document_id_fkey" FOREIGN KEY ("district_id", "document_id") REFERENCES "document"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_district_id_document_id_fkey" FOREIGN KEY ("district_id", "document_id") REFERENCES "document"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_district_id_document_id_fkey" FOREIGN KEY ("district_id", "document_id") REFERENCES "document"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_term" ADD CONSTRAINT "passage_term_district_id_passage_id_fkey" FOREIGN KEY ("district_id", "passage_id") REFERENCES "passage"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_embedding" ADD CONSTRAINT "passage_embedding_district_id_passage_id_fkey" FOREIGN KEY ("district_id", "passage_id") REFERENCES "passage"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_passage" ADD CONSTRAINT "knowledge_passage_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "knowledge_source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_term" ADD CONSTRAINT "knowledge_term_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "knowledge_passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "knowledge_embedding" ADD CONSTRAINT "knowledge_embedding_passage_id_fkey" FOREIGN KEY ("passage_id") REFERENCES "knowledge_passage"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep" ADD CONSTRAINT "iep_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_section" ADD CONSTRAINT "iep_section_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_section_revision" ADD CONSTRAINT "iep_section_revision_district_id_section_id_fkey" FOREIGN KEY ("district_id", "section_id") REFERENCES "iep_section"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_block" ADD CONSTRAINT "iep_block_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_block" ADD CONSTRAINT "iep_block_district_id_section_id_fkey" FOREIGN KEY ("district_id", "section_id") REFERENCES "iep_section"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_link" ADD CONSTRAINT "iep_link_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_link" ADD CONSTRAINT "iep_link_district_id_from_block_id_fkey" FOREIGN KEY ("district_id", "from_block_id") REFERENCES "iep_block"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_link" ADD CONSTRAINT "iep_link_district_id_to_block_id_fkey" FOREIGN KEY ("district_id", "to_block_id") REFERENCES "iep_block"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_sentence" ADD CONSTRAINT "iep_sentence_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_sentence" ADD CONSTRAINT "iep_sentence_district_id_block_id_fkey" FOREIGN KEY ("district_id", "block_id") REFERENCES "iep_block"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_sentence_source" ADD CONSTRAINT "iep_sentence_source_district_id_sentence_id_fkey" FOREIGN KEY ("district_id", "sentence_id") REFERENCES "iep_sentence"("district_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_sentence_source" ADD CONSTRAINT "iep_sentence_source_district_id_passage_id_fkey" FOREIGN KEY ("district_id", "passage_id") REFERENCES "passage"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "iep_sentence_source" ADD CONSTRAINT "iep_sentence_source_district_id_evidence_id_fkey" FOREIGN KEY ("district_id", "evidence_id") REFERENCES "evidence"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "iep_sentence_source" ADD CONSTRAINT "iep_sentence_source_knowledge_passage_id_fkey" FOREIGN KEY ("knowledge_passage_id") REFERENCES "knowledge_passage"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "draft_run" ADD CONSTRAINT "draft_run_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_suggestion" ADD CONSTRAINT "draft_suggestion_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_suggestion" ADD CONSTRAINT "draft_suggestion_district_id_run_id_fkey" FOREIGN KEY ("district_id", "run_id") REFERENCES "draft_run"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_version" ADD CONSTRAINT "iep_version_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_share" ADD CONSTRAINT "iep_share_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_share" ADD CONSTRAINT "iep_share_district_id_version_id_fkey" FOREIGN KEY ("district_id", "version_id") REFERENCES "iep_version"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "iep_share" ADD CONSTRAINT "iep_share_district_id_guardianship_id_fkey" FOREIGN KEY ("district_id", "guardianship_id") REFERENCES "guardianship"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_note" ADD CONSTRAINT "family_note_district_id_student_id_fkey" FOREIGN KEY ("district_id", "student_id") REFERENCES "student"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_note" ADD CONSTRAINT "family_note_district_id_iep_id_fkey" FOREIGN KEY ("district_id", "iep_id") REFERENCES "iep"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "family_note" ADD CONSTRAINT "family_note_district_id_version_id_fkey" FOREIGN KEY ("district_id", "version_id") REFERENCES "iep_version"("district_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "family_note" ADD CONSTRAINT "family_note_district_id_guardianship_id_fkey" FOREIGN KEY ("district_id", "guardianship_id") REFERENCES "guardianship"("district_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------- checks

-- A drafted sentence is in the plan only because a named person accepted it.
ALTER TABLE "iep_sentence" ADD CONSTRAINT "iep_sentence_accepted_by_a_person"
  CHECK ("origin" = 'human' OR ("accepted_by_id" IS NOT NULL AND "accepted_at" IS NOT NULL AND "writer" IS NOT NULL AND "model_id" IS NOT NULL));

ALTER TABLE "iep_sentence_source" ADD CONSTRAINT "iep_sentence_source_one_target"
  CHECK (num_nonnulls("passage_id", "evidence_id", "knowledge_passage_id") = 1);

ALTER TABLE "passage" ADD CONSTRAINT "passage_span" CHECK ("span_start" >= 0 AND "span_end" > "span_start");

ALTER TABLE "evidence" ADD CONSTRAINT "evidence_percentile" CHECK ("percentile" BETWEEN 0 AND 100);

ALTER TABLE "student" ADD CONSTRAINT "student_week" CHECK ("school_week_minutes" BETWEEN 1 AND 10080);

-- ---------------------------------------------------------------- indexes

-- One active draft a section, across every instance of the application.
CREATE UNIQUE INDEX "draft_run_one_active" ON "draft_run" ("district_id", "iep_id", "section_key") WHERE "status" = 'running';

CREATE INDEX "invitation_open" ON "invitation" ("district_id", "created_at") WHERE "accepted_at" IS NULL AND "revoked_at" IS NULL;

-- No vector index: inside one student, and over the shared corpus of some thousand passages, the search is
-- exact, faster than an HNSW index at this size, and filling that index would take minutes at the first start.

-- ---------------------------------------------------------------- the application's role

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'throughline_app') THEN
    CREATE ROLE throughline_app NOLOGIN;
  END IF;
  EXECUTE format('GRANT throughline_app TO %I', current_user);
END $$;

GRANT USAGE ON SCHEMA public TO throughline_app;

-- ---------------------------------------------------------------- row-level security

-- Every table with a district_id shows only the district of the transaction
-- (lib/db/in-district.ts sets app.district_id and takes the role).
DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT c.table_name FROM information_schema.columns c
    JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND c.column_name = 'district_id' AND t.table_type = 'BASE TABLE'
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
REVOKE UPDATE, DELETE ON "audit_event", "iep_version", "iep_section_revision", "model_call" FROM throughline_app;

ALTER TABLE "district" ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON "district" TO throughline_app
  USING (id = nullif(current_setting('app.district_id', true), '')::uuid)
  WITH CHECK (id = nullif(current_setting('app.district_id', true), '')::uuid);
GRANT SELECT ON "district" TO throughline_app;
GRANT UPDATE ("ai_enabled", "state_config", "time_zone", "name", "revision") ON "district" TO throughline_app;

-- People of the district, without their password hashes.
ALTER TABLE "app_user" ENABLE ROW LEVEL SECURITY;
CREATE POLICY colleague_or_family ON "app_user" TO throughline_app USING (
  EXISTS (SELECT FROM "membership" m WHERE m."user_id" = "app_user"."id")
  OR EXISTS (SELECT FROM "guardianship" g WHERE g."user_id" = "app_user"."id")
);
GRANT SELECT ("id", "email", "name", "locale", "disabled_at", "created_at") ON "app_user" TO throughline_app;

GRANT SELECT ON "knowledge_source", "knowledge_passage", "knowledge_term", "knowledge_embedding" TO throughline_app;
