import { LoadingRegion, Skeleton, SkeletonTable } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingRegion>
      <div className="-mx-(--gutter) -mt-(--gutter-top) mb-6 border-b border-line bg-surface px-(--gutter) pt-3">
        <Skeleton className="mb-4 h-7 w-96 max-w-full" />
        <Skeleton className="h-9 w-64" />
      </div>
      <Skeleton className="mb-2 h-5 w-56" />
      <Skeleton className="mb-2 h-9 w-40" />
      <Skeleton className="mb-8 h-5 w-80 max-w-full" />
      <SkeletonTable rows={6} />
    </LoadingRegion>
  );
}
