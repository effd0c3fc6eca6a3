import { LoadingRegion, Skeleton, SkeletonText } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <LoadingRegion>
      <Skeleton className="mb-2 h-9 w-48" />
      <Skeleton className="mb-6 h-5 w-80 max-w-full" />
      <Skeleton className="mb-6 h-16 w-full" />
      <div className="grid max-w-prose gap-7">
        {['first', 'second', 'third', 'fourth'].map((result) => (
          <div key={result}>
            <Skeleton className="mb-2 h-6 w-56" />
            <SkeletonText lines={3} />
          </div>
        ))}
      </div>
    </LoadingRegion>
  );
}
