import 'server-only';
import { asSystem, inDistrict } from '@/lib/db/in-district';
import { dateInZone } from '@/lib/format/calendar-date';
import { wallTimeIn } from '@/lib/format/zoned-time';
import { takeDueSteps } from '@/lib/ieps/due-steps';
import { sendJob } from '@/lib/jobs/queue';
import type { JobHandler } from '@/lib/jobs/queues';
import { logger } from '@/lib/observability/logger';
import { keepClocksOf } from './keep-clocks';
import { readClockBasis } from './read-calendar';
import { remindDistrict } from './reminders';

/** The hour of a district's own morning at which its clocks are kept and its letters written. */
const morningHour = 6;
const batchSize = 200;
const hourMs = 3_600_000;

/**
 * Takes the steps of plans that the day brings, keeps the clocks of all students of a district, some at a time,
 * then writes the reminders. Doing it twice changes nothing the second time.
 */
export async function runMorning({
  districtId,
  reminds,
  now = new Date(),
  signal,
}: Readonly<{ districtId: string; reminds: boolean; now?: Date; signal?: AbortSignal }>): Promise<void> {
  await takeDueSteps({ districtId });
  let after: string | null = null;
  do {
    signal?.throwIfAborted();
    after = await keepBatch(districtId, after, now);
  } while (after !== null);
  if (!reminds) return;
  const { today } = await inDistrict({ districtId }, (tx) => readClockBasis(tx, districtId, now));
  const letters = await remindDistrict({ districtId, today });
  logger().info({ part: 'clocks', letters }, 'reminders written');
}

/** One batch in one transaction; the id to go on from, null at the end. */
function keepBatch(districtId: string, after: string | null, now: Date): Promise<string | null> {
  return inDistrict({ districtId }, async (tx) => {
    const students = await tx.student.findMany({
      where: { districtId, archivedAt: null, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: batchSize,
      select: { id: true },
    });
    const ids = students.map(({ id }) => id);
    if (ids.length > 0) await keepClocksOf(tx, await readClockBasis(tx, districtId, now), ids);
    return ids.length === batchSize ? (ids.at(-1) ?? null) : null;
  });
}

/** The job `clocks.district`. */
export const districtJob: JobHandler<'clocks.district'> = {
  run: ({ districtId, reminds }, { signal }) => runMorning({ districtId, reminds, signal }),
};

/**
 * The job `clocks.hour`: sends each district whose morning it is on its way and itself an hour ahead. The hour
 * it was meant for counts, so a job that waited for a busy or restarted process still serves its districts.
 */
export const hourJob: JobHandler<'clocks.hour'> = {
  run: async ({ hour }) => {
    const meant = new Date(hour);
    await sendHour(nextHour(new Date(Math.max(meant.getTime(), floorHour(new Date()) - hourMs))));
    await sendMornings((zone) => hourIn(meant, zone) === morningHour, meant);
  },
};

/** At start: makes up for a morning that no process was there for, and starts the hours. */
export async function startMornings(now: Date = new Date()): Promise<void> {
  await sendMornings((zone) => hourIn(now, zone) >= morningHour, now);
  await sendHour(nextHour(now));
}

async function sendMornings(isMorning: (zone: string) => boolean, now: Date): Promise<void> {
  const districts = await asSystem((tx) => tx.district.findMany({ select: { id: true, timeZone: true } }));
  for (const { id, timeZone } of districts) {
    if (!isMorning(timeZone)) continue;
    const key = `${id} ${dateInZone(now, timeZone)}`;
    await sendJob('clocks.district', { districtId: id, reminds: true }, { key });
  }
}

async function sendHour(hour: Date): Promise<void> {
  const delaySeconds = Math.max(1, Math.ceil((hour.getTime() - Date.now()) / 1000));
  await sendJob('clocks.hour', { hour: hour.toISOString() }, { key: hour.toISOString(), delaySeconds });
}

function hourIn(instant: Date, zone: string): number {
  return Number(wallTimeIn(instant, zone).slice(0, 2));
}

function floorHour(instant: Date): number {
  return Math.floor(instant.getTime() / hourMs) * hourMs;
}

function nextHour(instant: Date): Date {
  return new Date(floorHour(instant) + hourMs);
}
