import { useTranslations } from 'next-intl';
import type { TextBlock } from '@/lib/knowledge/blocks';

/** Whole class names, for the style sheet to find: two rem a level, capped for small screens. */
const indents = ['', 'ps-4', 'ps-8', 'ps-12', 'ps-16', 'ps-20'] as const;

/** A source as its own law prints it: paragraphs indented by their labels, the cited span marked. */
export function SourceText({ blocks }: Readonly<{ blocks: readonly TextBlock[] }>) {
  const t = useTranslations('knowledge.source');
  const firstMarked = blocks.find(({ runs }) => runs.some(({ isMarked }) => isMarked))?.start;
  return (
    <div lang="en" className="doc-type grid max-w-prose gap-3">
      {blocks.map((block) => (
        <p key={block.start} className={indents[Math.min(block.depth, indents.length - 1)]}>
          {block.runs.map((run, at) =>
            run.isMarked ? (
              <mark
                key={at}
                id={block.start === firstMarked ? 'passage' : undefined}
                className="scroll-mt-24 box-decoration-clone"
              >
                {block.start === firstMarked ? <span className="sr-only">{t('marked')}: </span> : null}
                {run.text}
              </mark>
            ) : (
              run.text
            ),
          )}
        </p>
      ))}
    </div>
  );
}
