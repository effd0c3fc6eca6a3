import { useLocale, useTranslations } from 'next-intl';
import { formatCalendarDate } from '@/lib/format/dates';
import { noticeElements } from '@/lib/notices/build';
import type { NoticeContent } from '@/lib/record/notice';

/** A notice to read and print: the seven elements in the order of the law. */
export function NoticeText({ content }: Readonly<{ content: NoticeContent }>) {
  const t = useTranslations('notices');
  const locale = useLocale();
  return (
    <article className="doc-type grid max-w-prose gap-5 rounded-md bg-surface px-5 py-6 shadow-sm print:shadow-none">
      <p>
        <b>{t(`kinds.${content.kind}`)}</b> · {t(`subjects.${content.subject}`)}
        {content.implementOn
          ? ` · ${t('family.effect', { date: formatCalendarDate(content.implementOn, locale) })}`
          : ''}
      </p>
      {noticeElements.map((element) => (
        <section key={element} className="grid gap-1">
          <h2 className="text-lg">{t(`elements.${element}`)}</h2>
          {element === 'options' ? (
            <ul className="grid list-disc gap-2 ps-6">
              {content.options.map(({ option, whyRejected }) => (
                <li key={option}>
                  <span className="whitespace-pre-wrap">{option}</span>
                  <br />
                  {t('whyRejected')}: <span className="whitespace-pre-wrap">{whyRejected}</span>
                </li>
              ))}
            </ul>
          ) : (
            <p className="wrap-anywhere whitespace-pre-wrap">{content[element]}</p>
          )}
        </section>
      ))}
    </article>
  );
}
