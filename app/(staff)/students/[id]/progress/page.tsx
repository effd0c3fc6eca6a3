import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MessagesProvider } from '@/components/layout/messages-provider';
import { GoalProgress } from '@/components/progress/goal-progress';
import { StudentFrame } from '@/components/students/student-frame';
import { requireStudent, studentPageTitle, type StudentPageProps } from '@/components/students/student-page';
import { EmptyState } from '@/components/ui/empty-state';
import { todayIn } from '@/lib/format/calendar-date';
import { listGoalProgress } from '@/lib/progress/queries';

export function generateMetadata({ params }: StudentPageProps): Promise<Metadata> {
  return studentPageTitle(params, 'progress');
}

/** How a student does on each goal: one number to record, a chart, a table. */
export default async function ProgressPage({ params }: StudentPageProps) {
  const { viewer, student } = await requireStudent(params);
  const [goals, t] = await Promise.all([listGoalProgress(viewer, student.id), getTranslations('progress')]);
  const today = todayIn(viewer.timeZone);
  return (
    <MessagesProvider namespaces={['students', 'progress']}>
      <StudentFrame
        student={student}
        tab="progress"
        title={t('title')}
        subtitle={t('subtitle', { name: student.firstName })}
      />
      {goals.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
      ) : (
        <div className="grid max-w-4xl gap-10">
          {goals.map((goal) => (
            <GoalProgress key={goal.id} goal={goal} today={today} />
          ))}
        </div>
      )}
    </MessagesProvider>
  );
}
