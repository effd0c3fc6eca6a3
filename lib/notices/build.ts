import { noticeContentSchema, type NoticeContent } from '@/lib/record/notice';

/** What a notice begins with; a person reads and completes it before it goes out. */
export type NoticeDraft = Readonly<{
  kind: NoticeContent['kind'];
  changes: readonly string[];
  /** The refused request, word for word. */
  request: string | null;
  /** Names of the reports and scores the plan rests on. */
  sources: readonly string[];
  /** What the plan says was considered for the placement, and why it was not chosen. */
  considered: string;
  harmfulEffects: string;
  startsOn: string | null;
  contactName: string;
  districtName: string;
}>;

/** The messages of `notices.draft`. */
export type NoticeWords = (key: string, values?: Record<string, string>) => string;

/** Builds the seven elements of 34 CFR 300.503(b) as far as the record knows them. What nobody recorded stays empty. */
export function buildNotice(draft: NoticeDraft, words: NoticeWords): NoticeContent {
  const { kind, changes, request, sources } = draft;
  const list = changes.map((change) => `- ${change}`).join('\n');
  const values = { contact: draft.contactName, district: draft.districtName };
  return noticeContentSchema.parse({
    kind,
    subject: 'fape',
    // Each named thing is what the notice is about; the rules look for it by these words.
    changes:
      kind === 'refused' && request ? [request.slice(0, 500)] : changes.map((text) => text.slice(0, 500)),
    action:
      kind === 'refused'
        ? request
          ? words('refuse', { request })
          : ''
        : list
          ? words('propose', { list })
          : '',
    basis: sources.map((source) => `- ${source}`).join('\n'),
    protections: words('protections', values),
    sourcesOfHelp: words('sourcesOfHelp', values),
    options: [
      { option: words('noChange'), whyRejected: '' },
      ...(draft.considered ? [{ option: draft.considered.slice(0, 2000), whyRejected: '' }] : []),
    ],
    otherFactors: draft.harmfulEffects,
    implementOn: kind === 'proposed' ? draft.startsOn : null,
  });
}

/** The elements of 300.503(b)(1) to (7), in the order of the law. */
export const noticeElements = [
  'action',
  'why',
  'basis',
  'protections',
  'sourcesOfHelp',
  'options',
  'otherFactors',
] as const;
export type NoticeElement = (typeof noticeElements)[number];

/** Elements not written yet. An option counts only with the reason why it was rejected. */
export function missingElements(content: NoticeContent): NoticeElement[] {
  return noticeElements.filter((element) =>
    element === 'options'
      ? content.options.length === 0 ||
        content.options.some(({ option, whyRejected }) => option.trim() === '' || whyRejected.trim() === '')
      : content[element].trim() === '',
  );
}
