import { LoadingRegion, Skeleton, SkeletonText } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingRegion>
      <Skeleton className="mb-6 h-14" />
      <div className="mx-auto grid max-w-[46rem] gap-8 rounded-sm bg-surface p-8 shadow-sm">
        {['strengths', 'factors', 'levels', 'needs'].map((section) => (
          <div key={section}>
            <Skeleton className="mb-3 h-7 w-56" />
            <SkeletonText lines={4} />
          </div>
        ))}
      </div>
    </LoadingRegion>
  );
}
