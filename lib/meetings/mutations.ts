import 'server-only';
import { record } from '@/lib/audit/record';
import type { StaffViewer } from '@/lib/auth/viewer';
import { keepClocks } from '@/lib/clocks/keep-clocks';
import { inDistrict, type Transaction } from '@/lib/db/in-district';
import { notFound } from '@/lib/errors';
import { instantInZone } from '@/lib/format/zoned-time';
import { meetingDetailsSchema, personDetailsSchema, type MeetingDetails } from '@/lib/record/meeting';
import { studentsManagedBy } from '@/lib/students/policy';
import { checkedPeople, keepPeople } from './meeting-people';
import { changeMeeting, managedMeeting } from './meeting-write';
import type { MeetingView } from './read-meeting';
import type { EditMeetingInput, HoldMeetingInput, PlanMeetingInput, SaveMinutesInput } from './schema';

export type ChangedMeeting = { meetingId: string; studentId: string };

/** Plans a meeting about a student the viewer answers for. */
export function planMeeting(viewer: StaffViewer, input: PlanMeetingInput): Promise<ChangedMeeting> {
  return inDistrict(viewer, async (tx) => {
    const { districtId } = viewer;
    const student = await tx.student.findFirst({
      where: { AND: [studentsManagedBy(viewer), { id: input.studentId }] },
      select: { id: true },
    });
    if (!student) throw notFound('student');
    const people = await checkedPeople(tx, { districtId, studentId: student.id }, input.people);
    const { id } = await tx.meeting.create({
      data: {
        districtId,
        studentId: student.id,
        iepId: await planOf(tx, viewer, student.id, input.iepId),
        ...whenAndWhere(viewer, input),
        details: detailsWith(meetingDetailsSchema.parse({}), input),
        createdById: viewer.userId,
      },
      select: { id: true },
    });
    await keepPeople(tx, { districtId, meetingId: id }, people, []);
    await record(tx, {
      districtId,
      actorId: viewer.userId,
      action: 'meeting.planned',
      subjectId: id,
      studentId: student.id,
      payload: {},
    });
    await keepClocks(tx, { districtId, studentId: student.id });
    return { meetingId: id, studentId: student.id };
  });
}

async function planOf(
  tx: Transaction,
  { districtId }: StaffViewer,
  studentId: string,
  iepId: string | null,
): Promise<string | null> {
  if (!iepId) return null;
  const iep = await tx.iep.findFirst({ where: { districtId, studentId, id: iepId }, select: { id: true } });
  if (!iep) throw notFound('iep');
  return iep.id;
}

type Planned = Omit<EditMeetingInput, 'meetingId' | 'revision'>;

function whenAndWhere({ timeZone }: StaffViewer, { on, time, minutes, location }: Planned) {
  return { startsAt: instantInZone(on, time, timeZone), minutes, location };
}

function detailsWith(details: MeetingDetails, input: Planned): MeetingDetails {
  return {
    ...details,
    purposes: input.purposes,
    otherMeansOffered: input.otherMeansOffered,
    interpreter: {
      ...details.interpreter,
      isNeeded: input.interpreterNeeded,
      arrangedWith: input.interpreterArrangedWith,
    },
  };
}

/** Changes a planned meeting. When what the invitation said is no longer so, it must go out again. */
export function editMeeting(viewer: StaffViewer, input: EditMeetingInput): Promise<ChangedMeeting> {
  return inDistrict(viewer, async (tx) => {
    const meeting = await managedMeeting(tx, viewer, input, ['planned']);
    const scope = { districtId: viewer.districtId, studentId: meeting.studentId };
    const people = await checkedPeople(tx, scope, input.people);
    const isMoved = saysOther(meeting, input);
    const details = detailsWith(meeting.details, input);
    await changeMeeting(tx, viewer, meeting, {
      ...whenAndWhere(viewer, input),
      details: isMoved ? { ...details, notice: { ...details.notice, sentOn: null } } : details,
    });
    await keepPeople(tx, { ...scope, meetingId: meeting.id }, people, meeting.people);
    await record(tx, { ...about(viewer, meeting), action: 'meeting.changed', payload: { isMoved } });
    return changed(meeting);
  });
}

/** Whether the invitation would now say something else about when, where, why or who. */
function saysOther(meeting: MeetingView, input: EditMeetingInput): boolean {
  const who = (people: readonly Readonly<{ name: string; role: string }>[]) =>
    people
      .map(({ name, role }) => `${role} ${name}`)
      .toSorted()
      .join('\n');
  return (
    meeting.on !== input.on ||
    meeting.time !== input.time ||
    meeting.minutes !== input.minutes ||
    meeting.location !== input.location ||
    meeting.details.purposes.toSorted().join() !== input.purposes.toSorted().join() ||
    who(meeting.people) !== who(input.people)
  );
}

/** Takes back a cancellation. */
export function restoreMeeting(
  viewer: StaffViewer,
  { meetingId }: { meetingId: string },
): Promise<ChangedMeeting> {
  return inDistrict(viewer, async (tx) => {
    const meeting = await managedMeeting(tx, viewer, { meetingId }, ['cancelled']);
    const details = { ...meeting.details, cancelledReason: '' };
    await changeMeeting(tx, viewer, meeting, { status: 'planned', details });
    await record(tx, { ...about(viewer, meeting), action: 'meeting.restored', payload: {} });
    return changed(meeting);
  });
}

/** Records that the meeting took place: who took part and how, who was excused and on what grounds. */
export function holdMeeting(viewer: StaffViewer, input: HoldMeetingInput): Promise<ChangedMeeting> {
  return inDistrict(viewer, async (tx) => {
    const meeting = await managedMeeting(tx, viewer, input, ['planned', 'held']);
    if (Object.keys(input.people).some((id) => !meeting.people.some((person) => person.id === id)))
      throw notFound('person');
    const { interpreter } = meeting.details;
    await changeMeeting(tx, viewer, meeting, {
      status: 'held',
      details: {
        ...meeting.details,
        generalTeacherInput: input.generalTeacherInput,
        studentPreferences: input.studentPreferences,
        interpreter: {
          ...interpreter,
          arrangedWith: input.interpreterArrangedWith,
          declinedInWritingOn: input.interpreterDeclinedOn,
        },
      },
    });
    const counts = await keepAttendance(tx, viewer, meeting, input.people);
    await record(tx, { ...about(viewer, meeting), action: 'meeting.held', payload: counts });
    return changed(meeting);
  });
}

async function keepAttendance(
  tx: Transaction,
  { districtId }: StaffViewer,
  meeting: MeetingView,
  people: HoldMeetingInput['people'],
): Promise<{ present: number; excused: number }> {
  for (const person of meeting.people) {
    const said = people[person.id];
    if (!said) continue;
    const { attendance, means, consentOn, ...excusal } = said;
    const details = personDetailsSchema.parse({ ...person.details, attendance, means, consentOn, excusal });
    await tx.meetingPerson.updateMany({ where: { districtId, id: person.id }, data: { details } });
  }
  const count = (attendance: string) =>
    Object.values(people).filter((person) => person.attendance === attendance).length;
  return { present: count('present'), excused: count('excused') };
}

/** Keeps the minutes of a meeting that was held. */
export function saveMinutes(viewer: StaffViewer, input: SaveMinutesInput): Promise<ChangedMeeting> {
  return inDistrict(viewer, async (tx) => {
    const meeting = await managedMeeting(tx, viewer, input, ['planned', 'held']);
    const details = { ...meeting.details, minutesText: input.minutesText };
    await changeMeeting(tx, viewer, meeting, { details });
    await record(tx, { ...about(viewer, meeting), action: 'meeting.minutes_saved', payload: {} });
    return changed(meeting);
  });
}

function about({ districtId, userId }: StaffViewer, { id, studentId }: MeetingView) {
  return { districtId, actorId: userId, subjectId: id, studentId };
}

function changed({ id, studentId }: MeetingView): ChangedMeeting {
  return { meetingId: id, studentId };
}
