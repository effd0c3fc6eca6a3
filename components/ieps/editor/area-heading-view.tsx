'use client';

import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useTranslations } from 'next-intl';

/** The heading of an area in the present levels. */
export function AreaHeadingView({ node, selected }: NodeViewProps) {
  const t = useTranslations('ieps');
  const { area, title } = node.attrs;
  return (
    <NodeViewWrapper
      as="h3"
      contentEditable={false}
      className="mt-6 mb-1 font-doc text-lg font-semibold"
      data-selected={selected}
    >
      {title || t(`areas.${area}`)}
    </NodeViewWrapper>
  );
}
