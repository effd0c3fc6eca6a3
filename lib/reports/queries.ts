import 'server-only';
import type { StaffViewer } from '@/lib/auth/viewer';
import { inDistrict } from '@/lib/db/in-district';
import { readStateConfig } from '@/lib/districts/state-config';
import { todayIn } from '@/lib/format/calendar-date';
import { assertReadsReports } from './policy';
import {
  readClocks,
  readEnvironments,
  readFindings,
  readGoals,
  readIndicators,
  readReviews,
} from './read-tables';
import type { Report } from './report';
import { reportingYear, reportingYearOf } from './reporting-year';

/**
 * The district in numbers, of a reporting year where the law counts by year; null is the present one. Counts alone:
 * an administrator, who reads no student, sees the same figures.
 */
export async function getReport(
  viewer: StaffViewer,
  { year: start }: { year: number | null },
): Promise<Report> {
  assertReadsReports(viewer);
  const { districtId, timeZone } = viewer;
  return inDistrict(viewer, async (tx) => {
    const today = todayIn(timeZone);
    const year = start === null ? reportingYearOf(today) : reportingYear(start);
    const district = await tx.district.findUniqueOrThrow({
      where: { id: districtId },
      select: { stateConfig: true },
    });
    const { transitionAge } = readStateConfig(district.stateConfig);
    const scope = { districtId, today, year, transitionAge };
    return {
      year,
      today,
      tables: {
        indicators: await readIndicators(tx, scope),
        clocks: await readClocks(tx, scope),
        findings: await readFindings(tx, scope),
        reviews: await readReviews(tx, scope),
        goals: await readGoals(tx, scope),
        environments: await readEnvironments(tx, scope),
      },
    };
  });
}
