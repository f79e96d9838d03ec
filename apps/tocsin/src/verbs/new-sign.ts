/** `tocsin signs new`: begins a sign, and says what comes next. */
import { scaffoldSign } from '../new-sign/scaffold';
import { projectFolder } from '../version';
import { say, type Say } from './say';

export function newSign(id: string, how: Say): void {
  const written = scaffoldSign(projectFolder, id);
  say(how, { id, written }, () => [
    ...written.map((path) => `wrote ${path}`),
    '',
    'Its tests fail until it is written; they name every line that is left:',
    `  npx jest --selectProjects pure -- libs/warning-signs/src -t '${id}'`,
    'CONTRIBUTING.md, "Add a warning sign", says how to go on.',
  ]);
}
