import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { rotateCredential, type Credential, type Issued } from '../api/credentials';
import { Dialog } from '../layout/dialog';

type Fields = Readonly<{ days: number | null }>;
type Props = Readonly<{ feed: string; of: Credential; close: (issued?: Issued) => void }>;

export function RotateDialog({ feed, of: { id, label }, close }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog<Fields, Issued>
      title={t('credentials.rotateTitle', { label })}
      intro={t('credentials.rotateHint')}
      act={t('credentials.rotate')}
      initial={{ days: 7 }}
      send={({ days }) => rotateCredential(feed, { id, graceHours: (days ?? 0) * 24 })}
      close={close}
    >
      <Form.Item name="days" label={t('credentials.grace')} extra={t('credentials.graceHint')}>
        <InputNumber autoFocus min={0} max={90} precision={0} />
      </Form.Item>
    </Dialog>
  );
}
