import { z } from 'zod';
import { checkFile } from '@/lib/compliance/check-file';
import { todayIn } from '@/lib/format/calendar-date';
import { readIep, type IepFileIssue } from '@/lib/ieps/iep-file';
import { route } from '@/lib/route';
import { maxIepFileBytes, readJsonBody } from './read-json-body';

/**
 * Checks a plan that is sent as a file (docs/iep-file.md) or as a bare plan document. Nothing of it is kept. The
 * answer is `{ findings }`; a file that cannot be read is 422 with the path of each wrong field.
 */
export const POST = route({
  name: 'api.check_iep',
  audience: 'staff',
  params: z.unknown(),
  run: async ({ viewer, request }) => {
    const body = await readJsonBody(request);
    if (body.state === 'too_large')
      return Response.json({ code: 'invalid', maxBytes: maxIepFileBytes }, { status: 413 });
    if (body.state === 'not_json') return unprocessable([{ path: '', message: 'not JSON' }]);
    const reading = readIep(body.value);
    if (!reading.ok) return unprocessable(reading.issues);
    return Response.json({ findings: checkFile(reading.value, { today: todayIn(viewer.timeZone) }) });
  },
});

function unprocessable(issues: readonly IepFileIssue[]): Response {
  return Response.json({ code: 'invalid', issues }, { status: 422 });
}
