import { accommodation, aid, teachers, type Support } from './support';

/** Supports for behavior, routines and organization. */
export const behaviorSupports: Readonly<Record<string, Support>> = {
  visual_schedule: aid('behavior', 'A visual schedule that is updated with {Name} as soon as plans change', {
    setting: 'All settings',
    when: 'At the start of the day and before each change',
    by: 'All staff',
    frequency: 'Daily',
    isBehavior: true,
    hint: /schedule|routine/i,
  }),
  change_warning: accommodation(
    'behavior',
    'A five-minute and a one-minute warning, with a timer, before an activity ends or a plan changes',
    {
      setting: 'All settings',
      when: 'Before changes, drills and substitutes',
      by: 'All staff',
      frequency: 'Each change',
      isBehavior: true,
      hint: /timer|warning|ahead of time|before/i,
    },
  ),
  break_card: accommodation(
    'behavior',
    'An agreed break signal that every adult answers, with a set place and time to return',
    {
      setting: 'All classes',
      when: 'At the first signs of being upset',
      by: 'All staff',
      frequency: 'Each time',
      isBehavior: true,
      hint: /break|pass|calm|quiet (?:place|space|corner)/i,
    },
  ),
  private_correction: accommodation(
    'behavior',
    'Correction given quietly and in private, with a choice of how to start again',
    {
      setting: 'All classes',
      when: 'When redirection is needed',
      by: 'All staff',
      frequency: 'Each time',
      isBehavior: true,
      hint: /shout|yell|public|private|one (?:to|on) one|quietly|embarrass/i,
    },
  ),
  check_in: accommodation(
    'behavior',
    'A short check-in with the same adult at the start and a check-out at the end of the day',
    {
      setting: 'School day',
      when: 'Morning and last period',
      by: 'Case manager',
      frequency: 'Daily',
      isBehavior: true,
      hint: /check[- ]?in|trusted|talks? to/i,
    },
  ),
  praise_schedule: accommodation(
    'behavior',
    'Specific praise for the agreed behavior several times each class',
    {
      setting: 'All classes',
      when: 'Each time the behavior is seen',
      by: teachers,
      frequency: 'Each class',
      isBehavior: true,
      hint: /praise|reward|points|sticker/i,
    },
  ),
  self_monitoring: aid(
    'behavior',
    'A self-monitoring card that {Name} marks at each signal and looks over with the teacher',
    {
      setting: 'Independent work',
      when: 'During independent work',
      by: teachers,
      frequency: 'Daily',
      isBehavior: true,
      hint: /card|monitor|checklist|chart/i,
    },
  ),
  daily_checklist: aid('other', 'A daily checklist of work due, checked with {Name} before leaving', {
    setting: 'All classes',
    when: 'Last five minutes of class and end of day',
    by: teachers,
    frequency: 'Daily',
    hint: /checklist|list|remind/i,
  }),
  planner_check: accommodation('other', 'The planner checked and initialed before {Name} leaves class', {
    setting: 'All classes',
    when: 'End of class',
    by: teachers,
    frequency: 'Daily',
    hint: /planner|agenda/i,
  }),
  phone_reminders: aid('equipment', 'Reminders and steps on {their} phone or tablet', {
    setting: 'Work and community',
    when: 'Before and during the task',
    by: 'Job coach',
    frequency: 'Daily',
    isTechnology: true,
    hint: /phone|calendar|alarm|app\b/i,
  }),
};
