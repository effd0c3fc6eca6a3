'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { StatePill } from '@/components/ui/state-pill';
import { Cell, Row, RowHead } from '@/components/ui/table';
import { DueTimeline } from './due-timeline';
import type { CaseloadLine } from './use-caseload-lines';

/** On a small screen each row is a block of its own lines; the same cells, so nothing is rendered twice. */
const cell = 'max-lg:block max-lg:border-0 max-lg:px-4 max-lg:py-0';

/**
 * The body of the caseload. In the browser's code, because elements made on the server travel a second time
 * beside the page: fifty rows of them were most of its weight.
 */
export function CaseloadRows({ lines }: Readonly<{ lines: readonly CaseloadLine[] }>) {
  const t = useTranslations('students');
  const noDate = t('due.none');
  const notesHead = t('caseload.columns.notes');
  const noNotes = t('caseload.noNotes');
  return (
    <tbody className="max-lg:block">
      {lines.map(({ id, name, detail, due, timeline, plan, findings, goals, notes }) => (
        <Row
          key={id}
          className="max-lg:grid max-lg:gap-1.5 max-lg:border-t max-lg:border-line max-lg:py-4 max-lg:first:border-t-0"
        >
          <RowHead className={cell}>
            <Link href={`/students/${id}`} data-row-link className="text-base">
              {name}
            </Link>
            <small>{detail}</small>
          </RowHead>
          <Cell className={cell}>
            {due ? (
              <StatePill tone={due.tone}>{due.words}</StatePill>
            ) : (
              <span className="text-ink-soft">{noDate}</span>
            )}
          </Cell>
          <Cell className="max-xl:hidden">{timeline ? <DueTimeline {...timeline} /> : null}</Cell>
          <Cell className={cell}>
            <Plan plan={plan} />
          </Cell>
          <Cell className={findings ? cell : `${cell} max-lg:hidden`}>
            <Standing {...findings} />
          </Cell>
          <Cell className={goals ? cell : `${cell} max-lg:hidden`}>
            <Standing {...goals} />
          </Cell>
          <Cell className={notes ? cell : `${cell} max-lg:hidden`}>
            {notes ? (
              <>
                <span className="text-ink-soft lg:hidden">{notesHead}: </span>
                <Link
                  href={`/students/${id}/family`}
                  aria-label={notes.label}
                  className="font-semibold whitespace-nowrap"
                >
                  {notes.words}
                </Link>
              </>
            ) : (
              <span className="text-ink-soft">{noNotes}</span>
            )}
          </Cell>
        </Row>
      ))}
    </tbody>
  );
}

/** The newest plan: its state, and whether the family has seen it. Leads to it, or to starting one. */
function Plan({ plan: { href, words, label, shared, isStarted } }: Pick<CaseloadLine, 'plan'>) {
  return (
    <>
      <Link href={href} aria-label={label} className={isStarted ? 'font-semibold text-ink' : undefined}>
        {words}
      </Link>
      {shared ? <small className="max-lg:ms-2 max-lg:inline!">{shared}</small> : null}
    </>
  );
}

/** How the findings or the goals stand; a dash where there is nothing to say. */
function Standing({ tone, words }: Partial<NonNullable<CaseloadLine['findings']>>) {
  return tone && words ? (
    <StatePill tone={tone}>{words}</StatePill>
  ) : (
    <span aria-hidden className="text-ink-soft">
      –
    </span>
  );
}
