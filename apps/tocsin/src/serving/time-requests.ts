/** Times every answer by the pattern of its route, so that labels stay few and name nobody. */
import type { NextFunction, Request, Response } from 'express';
import type { createHttpMetrics } from '../system-metrics';

type Seconds = ReturnType<typeof createHttpMetrics>;

export const timeRequests =
  (seconds: Seconds) => (request: Request, response: Response, next: NextFunction) => {
    const stop = seconds.startTimer();
    response.on('finish', () => {
      // Streams last as long as somebody looks; that is no measure of speed.
      if (response.getHeader('content-type') === 'text/event-stream') return;
      const { method } = request;
      stop({ method, route: routeOf(request), status: String(response.statusCode) });
    });
    next();
  };

/** What no route serves is counted together: anybody may ask for anything. */
function routeOf({ route }: Request): string {
  const path: unknown = (route as { path?: unknown } | undefined)?.path;
  return typeof path === 'string' ? path : 'other';
}
