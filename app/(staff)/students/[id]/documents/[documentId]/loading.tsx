import { LoadingRegion, Skeleton, SkeletonText } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingRegion>
      <Skeleton className="mb-6 h-12 w-80" />
      <div className="grid gap-8 lg:grid-cols-2">
        <SkeletonText lines={14} />
        <Skeleton className="hidden h-[80vh] lg:block" />
      </div>
    </LoadingRegion>
  );
}
