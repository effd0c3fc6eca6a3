import { CalendarPlus } from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import { PrintButton } from '@/components/family/print-button';
import { ActButton } from '@/components/students/act-button';
import { Callout } from '@/components/ui/callout';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkButton } from '@/components/ui/link-button';
import type { StaffViewer } from '@/lib/auth/viewer';
import { diffDays, todayIn } from '@/lib/format/calendar-date';
import { formatCalendarDate } from '@/lib/format/dates';
import { isLocale } from '@/lib/i18n/locales';
import { restoreMeetingAction } from '@/lib/meetings/actions';
import { letterIn } from '@/lib/meetings/letter-words';
import { excusalGaps } from '@/lib/meetings/people';
import type { InvitedParent } from '@/lib/meetings/letter-facts';
import type { MeetingForStaff } from '@/lib/meetings/queries';
import { languageName } from '@/lib/students/languages';
import { HoldForm } from './hold-form';
import { InviteForm } from './invite-form';
import { Letter } from './letter';
import { EditMeeting } from './meeting-form';
import { AttemptForm, CancelForm } from './small-forms';

type PartProps = Readonly<{ viewer: StaffViewer; meeting: MeetingForStaff }>;

/** When, where, who; editable while the meeting is planned. */
export async function PreparePart({ viewer, meeting }: PartProps) {
  const t = await getTranslations('meetings');
  const { id, revision, details, people, on, time, minutes, location, status } = meeting;
  return (
    <>
      <LinkButton
        href={`/api/meetings/${id}/calendar`}
        prefetch={false}
        size="sm"
        className="justify-self-start"
      >
        <CalendarPlus aria-hidden size={16} />
        {t('prepare.calendar')}
      </LinkButton>
      {status === 'planned' && meeting.canManage ? (
        <>
          <EditMeeting
            // Made anew only when people came or went: what is typed outlives the other forms of the page.
            key={people.map((person) => person.id).join()}
            meetingId={id}
            revision={revision}
            zone={viewer.timeZone}
            initial={{
              on,
              time,
              minutes,
              location,
              purposes: details.purposes,
              otherMeansOffered: details.otherMeansOffered,
              interpreterNeeded: details.interpreter.isNeeded,
              interpreterArrangedWith: details.interpreter.arrangedWith,
            }}
            people={people.map(({ details: _details, ...person }) => person)}
          />
          <Disclosure summary={t('cancel.title')}>
            <CancelForm meetingId={id} revision={revision} />
          </Disclosure>
        </>
      ) : (
        <Summary meeting={meeting} />
      )}
    </>
  );
}

async function Summary({ meeting }: Readonly<{ meeting: MeetingForStaff }>) {
  const t = await getTranslations('meetings');
  const { status, details, people, location } = meeting;
  return (
    <>
      {status === 'cancelled' ? (
        <Callout tone="question">
          {t('cancel.was', { reason: details.cancelledReason })}
          {meeting.canManage ? (
            <ActButton
              action={restoreMeetingAction}
              input={{ meetingId: meeting.id }}
              done={t('cancel.restored')}
            >
              {t('cancel.restore')}
            </ActButton>
          ) : null}
        </Callout>
      ) : null}
      <p className="text-sm text-ink-soft">{meeting.canManage ? t('prepare.locked') : t('cannot')}</p>
      <p>{details.purposes.map((purpose) => t(`purposes.${purpose}`)).join('; ')}</p>
      <p>{location}</p>
      <ul className="list-disc ps-6">
        {people.map(({ id, name, role }) => (
          <li key={id}>
            {name}, {t(`roles.${role}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The whole invitation for each parent, and the form that sends or records it. */
export async function InvitePart({ viewer, meeting }: PartProps) {
  const t = await getTranslations('meetings.invite');
  const locale = await getLocale();
  const { parents, details, canManage, status } = meeting;
  if (parents.length === 0) return <Callout tone="question">{t('noParents')}</Callout>;
  const { sentOn, method } = details.notice;
  const wasInvited = meeting.people.some((person) => person.details.invitedOn !== null);
  const today = todayIn(viewer.timeZone);
  return (
    <>
      {sentOn ? (
        <Callout tone="ok">
          {t('sentAlready', {
            date: formatCalendarDate(sentOn, locale),
            method: method ? t(`methods.${method}`) : '–',
          })}{' '}
          {t('late', { days: diffDays(sentOn, meeting.on), wanted: meeting.noticeDays })}
        </Callout>
      ) : null}
      {!sentOn && wasInvited ? <Callout tone="question">{t('again')}</Callout> : null}
      {parents.map((parent) => (
        <ParentLetter key={parent.guardianshipId} parent={parent} meeting={meeting} />
      ))}
      <div data-print="hidden" className="grid gap-4">
        <div className="justify-self-start">
          <PrintButton label={t('print')} />
        </div>
        {canManage && status === 'planned' ? (
          <InviteForm
            meetingId={meeting.id}
            revision={meeting.revision}
            today={today}
            withoutEmail={parents.filter(({ mayEmail }) => !mayEmail).map(({ name }) => name)}
          />
        ) : null}
      </div>
    </>
  );
}

async function ParentLetter({
  parent,
  meeting,
}: Readonly<{ parent: InvitedParent; meeting: MeetingForStaff }>) {
  const t = await getTranslations('meetings.invite');
  const locale = await getLocale();
  const { name, language } = parent;
  const letter = await letterIn(language, { ...meeting.letter, parentName: name });
  return (
    <Disclosure
      isOpen={meeting.parents.length === 1}
      summary={t('for', { name, language: languageName(language, locale) })}
    >
      {isLocale(language) ? null : (
        <Callout tone="question" className="mb-3">
          {t('needsTranslation', { name })}
        </Callout>
      )}
      <Letter letter={letter} lang={isLocale(language) ? language : 'en'} />
    </Disclosure>
  );
}

/** Calls, letters and visits to reach the parent, and what the family asked. */
export async function ContactPart({ viewer, meeting }: PartProps) {
  const t = await getTranslations('meetings');
  const locale = await getLocale();
  const { contactAttempts, requests } = meeting;
  const day = (on: string) => formatCalendarDate(on, locale, 'short');
  return (
    <div className="grid gap-6 lg:grid-cols-2" data-print="hidden">
      <div className="grid content-start gap-3">
        <h3>{t('attempts.title')}</h3>
        <p className="text-sm text-ink-soft">{t('attempts.hint')}</p>
        {contactAttempts.length === 0 ? <p>{t('attempts.none')}</p> : null}
        <ul className="grid gap-2">
          {contactAttempts.map(({ id, on, method, result, by }) => (
            <li key={id}>
              <b>{day(on)}</b> {method}: {result} <span className="text-sm text-ink-soft">{by}</span>
            </li>
          ))}
        </ul>
        <AttemptForm
          studentId={meeting.studentId}
          meetingId={meeting.id}
          today={todayIn(viewer.timeZone)}
          by={viewer.name}
        />
      </div>
      <div className="grid content-start gap-3">
        <h3>{t('requests.title')}</h3>
        {requests.length === 0 ? <p>{t('requests.none')}</p> : null}
        <ul className="grid gap-2">
          {requests.map(({ id, on, request }) => (
            <li key={id}>
              <b>{day(on)}</b> <span className="whitespace-pre-wrap">{request}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Attendance, excusals, and what is still missing of them. */
export async function HoldPart({ meeting }: Pick<PartProps, 'meeting'>) {
  const t = await getTranslations('meetings.hold');
  const { people, status, revision } = meeting;
  const excused = people.filter(({ details }) => details.attendance === 'excused');
  const gaps = excused
    .map(({ name, details }) => ({ name, missing: excusalGaps(details.excusal, meeting.on) }))
    .filter(({ missing }) => missing.length > 0);
  const hasParent = people.some(({ role, details }) => role === 'parent' && details.attendance === 'present');
  return (
    <>
      {gaps.map(({ name, missing }) => (
        <Callout key={name} tone="question" title={t('gapsTitle', { name })}>
          {missing.map((gap) => t(`gaps.${gap}`)).join('; ')}
        </Callout>
      ))}
      {status === 'held' && !hasParent ? <Callout tone="question">{t('noParent')}</Callout> : null}
      <HoldForm meetingId={meeting.id} revision={revision} people={people} details={meeting.details} />
    </>
  );
}
