/**
 * Makes a district with one school and prints the one-time link of its first administrator, who invites the
 * rest. For an operator, on PostgreSQL:
 * `npm run add-district -- --name N --state TX --time-zone America/Chicago --school S --person P --email E`
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import stateConfigs from '@/lib/districts/state-configs.json' with { type: 'json' };
import { readSecrets } from './lib/secrets';
import { readSettings } from './lib/settings';
import { StartError } from './lib/start-error';

const text = { type: 'string' } as const;
const options = { name: text, state: text, 'time-zone': text, school: text, person: text, email: text };

const inputSchema = z.object({
  name: z.string().trim().min(1),
  state: z.string().regex(/^[A-Z]{2}$/),
  'time-zone': z.string().refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone)),
  school: z.string().trim().min(1),
  person: z.string().trim().min(1),
  email: z.email().transform((email) => email.toLowerCase()),
});
type Input = z.infer<typeof inputSchema>;

function readInput(): Input {
  const parsed = inputSchema.safeParse(parseArgs({ options }).values);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => `--${issue.path.join('')}`);
  throw new StartError(`Give a valid value for ${[...new Set(names)].join(', ')}.`);
}

/** The application's modules read the environment when they are loaded, so it is completed before. */
function completeEnvironment(): void {
  const { environment, dataDirectory, databaseUrl } = readSettings();
  if (databaseUrl === null)
    throw new StartError('Set DATABASE_URL: the embedded database has demo districts.');
  Object.assign(process.env, environment, readSecrets(dataDirectory, environment).secrets);
}

async function addDistrict(input: Input): Promise<string> {
  completeEnvironment();
  const [{ asSystem }, { newId }, { newToken, tokenDigest }, { siteUrl }] = await Promise.all([
    import('@/lib/db/in-district'),
    import('@/lib/db/id'),
    import('@/lib/auth/one-time-token'),
    import('@/lib/mail/templates'),
  ]);
  const token = newToken();
  const districtId = newId();
  const { name, state, school, person, email } = input;
  const known: Readonly<Record<string, object>> = stateConfigs;
  await asSystem(async (tx) => {
    await tx.district.create({
      data: { id: districtId, name, state, timeZone: input['time-zone'], stateConfig: known[state] ?? {} },
    });
    await tx.school.create({ data: { districtId, name: school } });
    await tx.invitation.create({
      data: {
        districtId,
        kind: 'staff',
        role: 'district_administrator',
        name: person,
        email,
        tokenHash: tokenDigest(token),
        // The operator has no account; the district stands for them.
        createdById: districtId,
        expiresAt: new Date(Date.now() + 14 * 86_400_000),
      },
    });
  });
  return siteUrl(`/invite/${token}`);
}

try {
  const link = await addDistrict(readInput());
  console.log(`The district is made. Its administrator signs up here, once, within 14 days:\n${link}`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
}
