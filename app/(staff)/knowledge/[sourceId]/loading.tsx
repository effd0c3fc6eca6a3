import { LoadingRegion, Skeleton, SkeletonText } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingRegion>
      <Skeleton className="mb-2 h-9 w-64" />
      <Skeleton className="mb-6 h-5 w-80 max-w-full" />
      <div className="grid max-w-prose gap-6">
        <SkeletonText lines={5} />
        <SkeletonText lines={5} />
      </div>
    </LoadingRegion>
  );
}
