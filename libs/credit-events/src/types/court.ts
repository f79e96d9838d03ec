/** A court is named as its own records name it: 1 to 64 characters of any script. */
import { fieldOf } from '../field';

export const courtName = fieldOf<string>('text', { type: 'string', minLength: 1, maxLength: 64 })(
  '法院',
  'the court',
);
