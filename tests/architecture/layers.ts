/**
 * Which part of the source may import which: app -> components -> lib -> generated client. Read by the test
 * and quoted in ARCHITECTURE.md. A part is a path prefix; the longest that fits a file counts.
 */
export type Layer = Readonly<{ part: string; mayImport: readonly string[] }>;

export const layers: readonly Layer[] = [
  { part: 'app', mayImport: ['app', 'components', 'lib', 'messages'] },
  { part: 'components', mayImport: ['components', 'lib'] },
  {
    part: 'components/ui',
    mayImport: ['components/ui', 'components/forms', 'lib/format', 'lib/result', 'lib/errors'],
  },
  { part: 'components/forms', mayImport: ['components/ui', 'components/forms', 'lib/result', 'lib/errors'] },
  { part: 'lib', mayImport: ['lib', 'messages'] },
  // A model receives data, never ids to look up: its part cannot reach the database.
  {
    part: 'lib/ai',
    mayImport: [
      'lib/ai',
      'lib/env',
      'lib/drafting',
      'lib/evidence',
      'lib/goals',
      'lib/ieps',
      'lib/format',
      'lib/retrieval',
    ],
  },
];

/** Of `lib/ai` and of everything else that must stay free of the database. */
export const databaseParts = ['lib/db', '@prisma/client', 'pg'] as const;

/** Who may act as the owner of the tables, past row-level security, and why. */
export const systemImporters: Readonly<Record<string, string>> = {
  'lib/auth': 'finds out who is asking, before there is a district',
  'lib/mail': 'delivers letters of every district',
  'lib/clocks/morning': 'finds the districts whose morning it is',
  'lib/documents/requeue': 'takes up unfinished documents of every district at start',
  'lib/retrieval/index-knowledge': 'writes the shared knowledge, which the application only reads',
  'lib/admin/mutations': 'people are global: an administrator disables one who belongs to the district',
};
