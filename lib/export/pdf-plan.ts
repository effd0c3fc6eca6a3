import { formatCalendarDate, formatInstant, formattingLocale } from '@/lib/format/dates';
import { exactNumber, dateOrOpen } from './measures';
import { fixed, own, type Fact, type Piece, type PlanPart, type PlanSection } from './plan-part';
import { draftingWriters, formView, hasDraftedWords, teamName, type PlanDocument } from './plan-view';
import type { Wording } from './words';

/** Which frozen version a file shows. */
export type VersionMark = Readonly<{
  number: number;
  sha256: string;
  isDraft: boolean;
  /** When it was frozen, and the district's zone to say it in. */
  frozenAt: string;
  timeZone: string;
}>;

type PdfPart =
  | { kind: 'heading'; title: Piece }
  | { kind: 'statement'; text: string }
  | { kind: 'item'; title: string; text: string; facts: readonly Fact[] }
  | { kind: 'answer'; label: string; value: Piece }
  | { kind: 'quote'; text: string; source: string }
  | { kind: 'note'; text: string; cite: string }
  | { kind: 'table'; caption: string; columns: readonly string[]; rows: (Piece & { statement: string })[][] };

/** All that the PDF and the Word file print: plain strings, never markup. */
export type PdfPlan = {
  lang: string;
  planLang: string;
  title: string;
  kind: string;
  isDraft: boolean;
  draftMark: string;
  draftNote: string;
  versionLine: string;
  frozenLine: string;
  name: string;
  page: string;
  of: string;
  facts: readonly Fact[];
  sections: { title: string; cite: string; citeUrl: string; parts: PdfPart[]; isEmpty: boolean }[];
  empty: string;
  disclosure: string;
  /** Shown when letters had to be left unprinted. */
  missingLetters: string;
};

/** Plans are written in English; only the fixed text around them is translated. */
export const planLanguage = 'en';

const shownHashLength = 12;

/** The short form of a version's hash, as pages and PDFs show it. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, shownHashLength);
}

/** What the files of a version say, in the language of `wording`. */
export function pdfPlan(document: PlanDocument, version: VersionMark, wording: Wording): PdfPlan {
  const { words, locale } = wording;
  const { student, iep } = document;
  return {
    lang: locale.slice(0, 2),
    planLang: planLanguage,
    title: words('export.title'),
    kind: words(`ieps.kinds.${iep.kind}`),
    isDraft: version.isDraft,
    draftMark: words('export.draft_mark'),
    draftNote: words('export.draft_note', { team: teamName(document, wording) }),
    versionLine: words('export.version', {
      number: exactNumber(version.number, locale),
      hash: shortHash(version.sha256),
    }),
    frozenLine: words('export.frozen', {
      date: formatInstant(new Date(version.frozenAt), version.timeZone, locale, 'date'),
    }),
    name: `${student.givenName} ${student.familyName}`,
    page: words('export.page'),
    of: words('export.of'),
    facts: studentFacts(document, wording),
    sections: formView(document, wording).map(pdfSection),
    empty: words('export.empty'),
    disclosure: disclosureOf(document, wording),
    missingLetters: words('export.missing_letters'),
  };
}

/** "Parts were drafted with X; a teacher read and accepted each sentence." Empty when people wrote all of it. */
export function disclosureOf(document: PlanDocument, { words, locale }: Wording): string {
  if (!hasDraftedWords(document)) return '';
  const writers = draftingWriters(document);
  if (writers.length === 0) return words('export.disclosure_unnamed');
  const list = new Intl.ListFormat(formattingLocale(locale), { type: 'conjunction' });
  return words('export.disclosure', { writer: list.format(writers) });
}

function studentFacts({ student, iep, district }: PlanDocument, wording: Wording): Fact[] {
  const { words, locale } = wording;
  const label = (name: string) => words(`export.student.${name}`);
  const dateFact = (name: string, date: string | null): Fact => ({
    label: label(name),
    value: fixed(dateOrOpen(date, wording)),
  });
  return [
    { label: label('name'), value: own(`${student.givenName} ${student.familyName}`) },
    { label: label('birth_date'), value: fixed(formatCalendarDate(student.birthDate, locale)) },
    { label: label('grade'), value: fixed(student.grade) },
    { label: label('school'), value: own(student.schoolName) },
    { label: label('district'), value: own(`${district.name}, ${district.state}`) },
    { label: label('team'), value: fixed(capitalised(teamName({ district }, wording))) },
    { label: label('category'), value: fixed(words(`export.category.${student.disabilityCategory}`)) },
    { label: label('home_language'), value: own(languageName(student.homeLanguage, locale)) },
    {
      label: label('english_learner'),
      value: fixed(words(`ieps.choices.${student.englishLearner ? 'yes' : 'no'}`)),
    },
    dateFact('last_evaluation', student.lastEvaluationOn),
    dateFact('last_review', student.lastAnnualReviewOn),
    dateFact('meeting', iep.meetingOn),
    dateFact('starts', iep.startsOn),
    dateFact('ends', iep.endsOn),
  ];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A language by its name when it is kept as a code; as written otherwise. */
function languageName(language: string, locale: string): string {
  if (!/^[a-z]{2,3}$/.test(language)) return language;
  return new Intl.DisplayNames(formattingLocale(locale), { type: 'language' }).of(language) ?? language;
}

function pdfSection({ title, cite, parts, isEmpty }: PlanSection): PdfPlan['sections'][number] {
  return { title, cite, citeUrl: citeUrl(cite), parts: parts.map(pdfPart), isEmpty };
}

/** The section of the Code of Federal Regulations that a citation opens with. */
function citeUrl(cite: string): string {
  const section = /300\.\d+/.exec(cite)?.[0] ?? '300.320';
  return `https://www.ecfr.gov/current/title-34/section-${section}`;
}

function pdfPart(part: PlanPart): PdfPart {
  switch (part.kind) {
    case 'heading':
      return { kind: 'heading', title: part.title };
    case 'statement':
      return { kind: 'statement', text: statement(part.sentences) };
    case 'item':
      return {
        kind: 'item',
        title: part.title,
        text: statement(part.sentences),
        facts: part.facts,
      };
    case 'answer':
      return { kind: 'answer', label: part.label, value: part.value };
    case 'quote':
    case 'note':
      return part;
    case 'table':
      return {
        kind: 'table',
        caption: part.caption,
        columns: part.columns,
        rows: part.rows.map((row) =>
          row.map((shown) => ({
            text: shown.text,
            isOwn: shown.isOwn,
            statement: statement(shown.sentences),
          })),
        ),
      };
  }
}

function statement(sentences: readonly { text: string }[]): string {
  return sentences.map(({ text }) => text).join(' ');
}
