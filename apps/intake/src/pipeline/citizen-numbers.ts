/**
 * Strikes out citizen numbers in what was refused: what must not enter the log must not lie in the
 * quarantine beside it either. The region at the beginning stays, so that a person finds the line.
 */
import { containsCitizenNumber } from '@tocsin/credit-events';

const candidate = /[0-9]{17}[0-9Xx]/g;

export const withoutCitizenNumbers = (text: string): string =>
  containsCitizenNumber(text)
    ? text.replaceAll(candidate, (number) =>
        containsCitizenNumber(number) ? `${number.slice(0, 6)}************` : number,
      )
    : text;

/** The same in bytes that may be no text; all others stay as they are. */
export const bytesWithoutCitizenNumbers = (bytes: Uint8Array): Buffer =>
  Buffer.from(withoutCitizenNumbers(Buffer.from(bytes).toString('latin1')), 'latin1');
