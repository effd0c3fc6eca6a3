import 'server-only';
import { districtJob, hourJob, startMornings } from '@/lib/clocks/morning';
import { closeDatabase } from '@/lib/db/client';
import { stopAllLiveRuns } from '@/lib/drafting/live-runs';
import { ingestHandler } from '@/lib/documents/ingest';
import { prepareIndex } from '@/lib/documents/prepare-index';
import { requeueUnfinishedDocuments } from '@/lib/documents/requeue';
import { startJobs, stopJobs } from '@/lib/jobs/start-jobs';
import { mailJob, sendWaitingMail } from '@/lib/mail/deliver';
import { eventLoopDelayMs } from '@/lib/observability/event-loop';
import { reportUnexpected } from '@/lib/observability/report';
import { closeWorkerPool } from '@/lib/workers/shared-pool';

const retryMs = 5_000;

/** Starts what runs beside the requests: the job queue, the event-loop monitor, the way out. */
export async function startServices(): Promise<void> {
  eventLoopDelayMs();
  process.once('SIGTERM', () => void stopServices());
  process.once('SIGINT', () => void stopServices());
  await startQueue();
}

async function startQueue(): Promise<void> {
  try {
    await startJobs({
      'documents.ingest': ingestHandler(prepareIndex),
      'mail.send': mailJob,
      'clocks.district': districtJob,
      'clocks.hour': hourJob,
    });
    await requeueUnfinishedDocuments();
    await sendWaitingMail();
    await startMornings();
  } catch (error) {
    // The database may come up after us; pages answer "unavailable" until then, and health says so.
    reportUnexpected(error, { part: 'jobs' });
    setTimeout(() => void startQueue(), retryMs).unref();
  }
}

async function stopServices(): Promise<void> {
  stopAllLiveRuns();
  await stopJobs();
  await closeWorkerPool();
  await closeDatabase();
}
