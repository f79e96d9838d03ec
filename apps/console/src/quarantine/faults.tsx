/** What is wrong with a record, and where in it. */
import { Typography } from 'antd';
import type { Fault } from '../api/quarantine-wire';
import { languageNow } from '../texts/i18n';

export function Faults({ errors }: { errors: readonly Fault[] }) {
  return (
    <ul className="faults">
      {errors.map(({ pointer, message }, index) => (
        <li key={index}>
          {pointer && <Typography.Text code>{pointer}</Typography.Text>} {message[languageNow()]}
        </li>
      ))}
    </ul>
  );
}
