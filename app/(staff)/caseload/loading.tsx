import { LoadingRegion, Skeleton, SkeletonTable } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingRegion>
      <Skeleton className="mb-2 h-9 w-44" />
      <Skeleton className="mb-6 h-5 w-60" />
      <div className="mb-4 grid grid-cols-3 gap-1 sm:flex sm:gap-6">
        {['a', 'b', 'c', 'd', 'e', 'f'].map((key) => (
          <Skeleton key={key} className="h-16 sm:w-28" />
        ))}
      </div>
      <Skeleton className="mb-3 h-10 w-full sm:w-96" />
      <SkeletonTable rows={8} />
    </LoadingRegion>
  );
}
