/** A bar for work that takes minutes; nothing where nobody watches. */
import { SingleBar } from 'cli-progress';

export type ProgressBar = Readonly<{
  show: (done: number, total: number) => void;
  stop: () => void;
}>;

/** `of` names what is counted, such as "histories". */
export function progressBar(of: string): ProgressBar {
  if (!process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const format = `{bar} {percentage}%  {value} of {total} ${of}  {eta_formatted} left`;
  const bar = new SingleBar({ format, stream: process.stderr, etaBuffer: 50 });
  let begun = false;
  return {
    show: (done, total) => {
      if (begun) bar.setTotal(total);
      else bar.start(total, done);
      begun = true;
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}
