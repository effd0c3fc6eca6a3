'use client';

import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useSectionContext } from './editor-context';
import { ItemSummary } from './item-summary';

/** A need, goal, service or support: its statement, editable in place, and its parts below. */
export function PlanItemView({ node }: NodeViewProps) {
  const t = useTranslations('ieps');
  const { isEditable, editParts, itemTexts } = useSectionContext();
  const { blockId, kind, fields, linksTo } = node.attrs;
  return (
    <NodeViewWrapper className="my-3 border-s-2 border-line ps-4" data-kind={kind}>
      <NodeViewContent className="font-doc" />
      <div
        contentEditable={false}
        className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 font-ui text-sm text-ink-soft"
      >
        <ItemSummary kind={kind} fields={fields} />
        {linksTo.length > 0 && (
          <span
            title={linksTo.map((id: string) => itemTexts.get(id) ?? '').join('\n')}
            className="text-thread"
          >
            {t('item.serves', { count: linksTo.length })}
          </span>
        )}
        {isEditable && (
          <Button tone="quiet" size="sm" onPress={() => editParts(blockId)}>
            <Pencil aria-hidden size={14} /> {t('item.edit_parts')}
          </Button>
        )}
      </div>
    </NodeViewWrapper>
  );
}
